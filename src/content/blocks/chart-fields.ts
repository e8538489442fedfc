import { z } from "zod";
import type { ChartFields } from "../../charts/types.ts";
import { CHART_KINDS } from "../../vocabularies.ts";
import { line, oneOrMore, report } from "../front-matter/fields.ts";
import { written } from "../front-matter/written.ts";
import { dataFields, MOST_DECIMALS, sourceFields, titleFields } from "./data-fields.ts";

const MOST_ANNOTATIONS = 6;

const range = z.tuple([z.number(), z.number()]).superRefine(([from, to], context) => {
  if (from < to) return;
  const message = "The range ends before it begins";
  report(context, {
    rule: "field/value",
    message,
    hint: "Write the smaller number first, as in [0, 10].",
  });
});

const place = written(z.union([z.number(), line]), { type: ["number", "string"] });

const annotation = z.strictObject({
  at: place.meta({
    description: "The value of the first column to mark.",
    examples: [2008],
  }),
  text: line.meta({
    description: "What happened, in a few words.",
    examples: ["Financial crisis"],
  }),
});

const axes = z.strictObject({
  x: line
    .optional()
    .meta({ description: "The name of the first column's axis.", examples: ["Age"] }),
  y: line.optional().meta({ description: "The name of the values' axis.", examples: ["Deaths"] }),
});

/** A block `chart`. */
export const chartSchema = z.strictObject({
  kind: z.enum(CHART_KINDS).meta({
    description:
      "How the data are drawn: `line` and `multiples` over time, `bar`, `stacked` and `dot` by category, `slope` between two moments.",
    examples: ["line"],
  }),
  ...titleFields,
  ...dataFields,
  unit: line.optional().meta({
    description: "The unit of all values: `%`, the code of a currency, or any words.",
    examples: ["%", "EUR", "km"],
  }),
  decimals: z
    .int()
    .min(0)
    .max(MOST_DECIMALS)
    .optional()
    .meta({
      description: "Digits after the decimal sign. Default: as many as the most exact value has.",
      examples: [1],
    }),
  format: z
    .enum(["full", "compact"])
    .optional()
    .meta({
      description:
        "`compact` shortens numbers in the drawing, as in 2.5M, and `full` never does. Default: from a million on, numbers are shortened.",
      examples: ["compact"],
    }),
  highlight: oneOrMore(line)
    .optional()
    .meta({
      description: "The series or bars that stand out; all others are grey.",
      examples: ["France", ["France", "Italy"]],
    }),
  range: range.optional().meta({
    description:
      "The ends of the axis of values. Default: chosen from the data; bars begin at zero.",
    examples: [[0, 100]],
  }),
  axes: axes.optional().meta({
    description: "Names of the axes, if title and subtitle do not say it.",
    examples: [{ x: "Age", y: "Deaths in 100,000" }],
  }),
  annotations: z
    .array(annotation)
    .min(1)
    .max(MOST_ANNOTATIONS)
    .optional()
    .meta({
      description: "Moments to mark in a line chart.",
      examples: [[{ at: 2008, text: "Financial crisis" }]],
    }),
  ...sourceFields,
}) satisfies z.ZodType<ChartFields>;
