import { z } from "zod";
import { ALIGNMENTS, type TableFields } from "../../data/types.ts";
import { flag, line, oneOrMore } from "../front-matter/fields.ts";
import { dataFields, MOST_DECIMALS, sourceFields, titleFields } from "./data-fields.ts";

/** A block `table`. */
export const tableSchema = z.strictObject({
  ...titleFields,
  ...dataFields,
  sort: oneOrMore(line)
    .optional()
    .meta({
      description:
        "The column to sort by, or several. `-` before a name sorts from high to low. Default: the order of the data.",
      examples: ["Country", ["-Population", "Country"]],
    }),
  align: z
    .record(z.string(), z.enum(ALIGNMENTS))
    .optional()
    .meta({
      description:
        "By column: `left` is where lines begin, `right` where they end. Default: numbers right, all else left.",
      examples: [{ Code: "center" }],
    }),
  units: z
    .record(z.string(), line)
    .optional()
    .meta({
      description:
        "By column: `%` and currency codes are written beside each number, other units in the column's head.",
      examples: [{ Population: "millions", Growth: "%" }],
    }),
  decimals: z
    .record(z.string(), z.int().min(0).max(MOST_DECIMALS))
    .optional()
    .meta({
      description:
        "By column: digits after the decimal sign. Default: as many as the most exact number has.",
      examples: [{ Growth: 1 }],
    }),
  rowHeaders: flag.optional().meta({
    description: "Whether the first column names the rows.",
    examples: [false],
    default: true,
  }),
  ...sourceFields,
}) satisfies z.ZodType<TableFields>;
