import { type Diagnostic, formatDiagnostic, type ReportOptions } from "../diagnostics.ts";
import { printable } from "../printable.ts";
import { fingerprints } from "./problem-key.ts";
import type { CheckReport } from "./report.ts";
import { totalsOf } from "./report-text.ts";

/** What changed between two checks: new problems in full, and those that are mended. Empty if nothing did. */
export function changeText(before: CheckReport, now: CheckReport, options: ReportOptions): string {
  const [old, fresh] = [before, now].map(({ diagnostics }) => byFingerprint(diagnostics));
  const appeared = [...(fresh ?? [])].filter(([print]) => !old?.has(print));
  const mended = [...(old ?? [])].filter(([print]) => !fresh?.has(print));
  if (appeared.length + mended.length === 0) return "";
  const lines = mended.map(([, { file, line, rule, message }]) => {
    return `mended: ${printable(file)}:${line} ${rule}: ${printable(message)}`;
  });
  const parts = [
    ...appeared.map(([, diagnostic]) => formatDiagnostic(diagnostic, options)),
    ...(lines.length > 0 ? [lines.join("\n")] : []),
    totalsOf(now),
  ];
  return `${parts.join("\n\n")}\n`;
}

function byFingerprint(diagnostics: readonly Diagnostic[]): Map<string, Diagnostic> {
  const prints = fingerprints(diagnostics, (file) => file);
  return new Map(diagnostics.map((diagnostic, index) => [prints[index] ?? "", diagnostic]));
}
