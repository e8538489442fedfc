import { formatReport } from "../../diagnostics.ts";
import type { CheckFormat } from "./format.ts";

export const TEXT: CheckFormat = {
  what: "people",
  write: ({ diagnostics }, { color }) => ({
    text: formatReport(diagnostics, { color }) || "No problems found\n",
  }),
};
