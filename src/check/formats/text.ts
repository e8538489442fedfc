import { reportText, totalsOf } from "../report-text.ts";
import type { CheckFormat } from "./format.ts";

export const TEXT: CheckFormat = {
  what: "people",
  write: (report, { color, max }) => ({
    text:
      reportText(report, { color, ...(max !== undefined && { max }) }) || `${totalsOf(report)}\n`,
  }),
};
