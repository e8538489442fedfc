import type { RuleTable } from "./facts.ts";

export const DATA_RULES = {
  "data/column": {
    level: "error",
    isFixed: true,
    what: "A block of data names a column that the data do not have.",
    why: "What it says of the column would be lost.",
    mend: "Write the column's name as it is in `columns`, or in the first line of the CSV file.",
  },
  "data/empty": {
    level: "error",
    isFixed: true,
    what: "A chart, table or map has no data, or none that can be drawn.",
    why: "Readers would see an empty block.",
    mend: "Add at least one row of data, or delete the block.",
  },
  "data/file": {
    level: "error",
    isFixed: true,
    what: "A file of data is missing or can't be read.",
    why: "The block can't be made without it.",
    mend: "Correct what the report says is wrong in the file, or save it again from a spreadsheet program.",
  },
  "data/number": {
    level: "error",
    isFixed: true,
    what: "A chart needs a number where something else is written.",
    why: "It would be drawn as a missing value.",
    mend: "Write the number in digits without its unit, and leave the cell empty if nothing is known.",
  },
  "data/row": {
    level: "error",
    isFixed: true,
    what: "A row of data has more cells than there are columns.",
    why: "The extra cells would be lost, or all are in the wrong column.",
    mend: "Delete the extra cell, or add a column. A cell that contains a comma needs quotes.",
  },
  "data/too-large": {
    level: "error",
    isFixed: true,
    what: "A block has more rows, columns or shapes than readers can use.",
    why: "The page would be slow, and nobody could read the block.",
    mend: "Show fewer rows or columns, and offer the whole file as a download.",
  },
} as const satisfies RuleTable;
