import type { RuleTable } from "./facts.ts";

export const DATA_RULES = {
  "data/column": {
    level: "error",
    isFixed: true,
    what: "A block of data names a column that the data do not have.",
    why: "What it says of the column would be lost.",
  },
  "data/empty": {
    level: "error",
    isFixed: true,
    what: "A chart, table or map has no data, or none that can be drawn.",
    why: "Readers would see an empty block.",
  },
  "data/file": {
    level: "error",
    isFixed: true,
    what: "A file of data is missing or can't be read.",
    why: "The block can't be made without it.",
  },
  "data/number": {
    level: "error",
    isFixed: true,
    what: "A chart needs a number where something else is written.",
    why: "It would be drawn as a missing value.",
  },
  "data/row": {
    level: "error",
    isFixed: true,
    what: "A row of data has more cells than there are columns.",
    why: "The extra cells would be lost, or all are in the wrong column.",
  },
  "data/too-large": {
    level: "error",
    isFixed: true,
    what: "A block has more rows, columns or shapes than readers can use.",
    why: "The page would be slow, and nobody could read the block.",
  },
} as const satisfies RuleTable;
