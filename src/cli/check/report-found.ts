import { type Baseline, compared } from "../../check/baseline.ts";
import { FORMATS } from "../../check/formats/formats.ts";
import type { FormatName } from "../../check/formats/names.ts";
import { type Narrowing, narrowed } from "../../check/narrow.ts";
import { type CheckReport, numberOf, reportOf } from "../../check/report.ts";
import type { Diagnostic } from "../../diagnostics.ts";
import type { BuildRequest } from "../../engine/request/request.ts";
import { command, print, printJson, terminalStyle } from "../../terminal.ts";
import { reportToGitHub } from "../build/github-actions.ts";
import { checkoutOf } from "./checkout.ts";

/** What to report, and how. */
export interface Asked {
  format: FormatName;
  version: string;
  narrowing: Narrowing;
  max?: number;
  baseline?: { baseline: Baseline; file: string };
}

/** Reports what a check found. Returns the exit status: 1 if there are problems that fail. */
export async function reportFound(
  found: readonly Diagnostic[],
  asked: Asked,
  { contentShown, strict }: Pick<BuildRequest, "contentShown" | "strict">,
): Promise<number> {
  const own = narrowedReport(found, asked, contentShown);
  const printed = await printReport(own, asked);
  if (asked.format === "text") reportToGitHub(own, process.env);
  const isFailure = own.errors > 0 || ((strict || asked.baseline) && own.warnings > 0);
  return isFailure || !printed ? 1 : 0;
}

/** What is left to report beside the baseline, in the files and of the rules that are asked for. */
export function narrowedReport(
  found: readonly Diagnostic[],
  { narrowing, baseline }: Pick<Asked, "narrowing" | "baseline">,
  shown: string,
): CheckReport {
  if (!baseline) return reportOf(narrowed(found, narrowing));
  const { fresh, known, gone } = compared(found, baseline.baseline, shown);
  const hidden = numberOf(narrowed(known, narrowing));
  return reportOf(narrowed(fresh, narrowing), { file: baseline.file, hidden, gone });
}

async function printReport(own: CheckReport, { format, version, max }: Asked): Promise<boolean> {
  const folder = process.cwd();
  const written = FORMATS[format].write(own, {
    ...{ folder, version },
    checkout: checkoutOf(folder, process.env),
    ...terminalStyle("stdout"),
    ...(max !== undefined && { max }),
  });
  if ("text" in written) return await print(written.text);
  if ("json" in written) return await printJson(written.json, INDENT);
  command(written.commands);
  return true;
}

const INDENT = 2;
