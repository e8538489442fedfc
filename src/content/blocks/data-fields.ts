import { z } from "zod";
import type { Cell } from "../../data/types.ts";
import { LIMITS, type Limit, raising } from "../../limits.ts";
import { atMost, line, oneOrMore, report, text } from "../front-matter/fields.ts";
import { written } from "../front-matter/written.ts";

/** The most digits after the decimal sign. */
export const MOST_DECIMALS = 6;

/** A number, text or nothing. */
const cell = written(
  z.unknown().transform((value, context): Cell => {
    if (typeof value === "number" || value === null) return value;
    if (typeof value !== "string") {
      report(context, {
        rule: "field/type",
        message: `A cell should be a number or text, not ${typeof value === "boolean" ? "true or false" : "a list"}`,
        hint: "Write a row as [2024, 10]; put text such as yes or no in quotes.",
      });
      return z.NEVER;
    }
    const read = value.trim() === "" ? { success: true, data: "" } : line.safeParse(value);
    if (read.success) return read.data ?? "";
    report(context, {
      rule: "field/value",
      message: "The text of a cell is too long, or contains an invisible character",
      hint: "Shorten it, or type it again.",
    });
    return z.NEVER;
  }),
  { type: ["number", "string", "null"] },
);

const rows = atLeastAndMost(
  z.array(atMost(z.array(cell).min(1), "dataColumns")).min(1),
  "dataRows",
);

function atLeastAndMost<List extends z.ZodArray>(list: List, limit: Limit): List {
  const limited = list.superRefine((items, context) => {
    if (items.length <= LIMITS[limit]) return;
    const message = `The data have ${items.length} rows, and the limit is ${LIMITS[limit]}`;
    const hint = `Publish the whole data as a file, and show its most important rows. ${raising(limit)}`;
    report(context, { rule: "data/too-large", message, hint }, [LIMITS[limit]]);
  });
  return written(limited, { maxItems: LIMITS[limit] });
}

/** What every block with a title has. */
export const titleFields = {
  title: line.meta({
    description: "What the block shows, above it.",
    examples: ["Inflation in the euro area"],
  }),
  subtitle: line.optional().meta({
    description: "Below the title: what is measured, and in which unit.",
    examples: ["Change in consumer prices from a year earlier, %"],
  }),
};

export const sourceFields = {
  source: oneOrMore(line)
    .optional()
    .meta({
      description:
        "The key of the data's source, or a list of keys: cited like any source of the text.",
      examples: ["eurostat", ["eurostat", "census"]],
    }),
  notes: text.optional().meta({
    description: "Notes below the block, in Markdown: methods, gaps, definitions.",
    examples: ["Seasonally adjusted. No data for 2020."],
  }),
};

export const dataFields = {
  data: rows.optional().meta({
    description:
      "Rows of numbers and text. A missing value is empty, `null` or `n/a`. The first row may hold the columns' names.",
    examples: [
      [
        [2023, 3.1],
        [2024, 2.4],
      ],
    ],
  }),
  csv: line.optional().meta({
    description: "A CSV file in `media/`, in place of `data`. Its first line names the columns.",
    examples: ["/media/visits.csv"],
  }),
  columns: atMost(z.array(line).min(1), "dataColumns")
    .optional()
    .meta({
      description:
        "The names of the columns of `data`. With `csv`, the columns to show, in this order.",
      examples: [["Year", "Germany", "France"]],
    }),
};
