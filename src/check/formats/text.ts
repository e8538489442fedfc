import { reportText, totalsOf } from "../report-text.ts";
import type { CheckFormat } from "./format.ts";

export const TEXT: CheckFormat = {
  what: "people",
  write: (report, { color, columns, max }) => {
    const options = {
      ...{ color, ...(columns !== undefined && { columns }) },
      ...(max !== undefined && { max }),
    };
    return { text: reportText(report, options) || `${totalsOf(report)}\n` };
  },
};
