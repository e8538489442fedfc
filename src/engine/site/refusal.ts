import type { Content } from "../../content/articles/load.ts";
import { type Diagnostic, hasErrors } from "../../diagnostics.ts";
import { RULES } from "../../rules/rules.ts";
import type { BuildRequest } from "../request/request.ts";

/** What was found while reading content, and then in the whole site. */
export interface Found {
  content: Pick<Content, "diagnostics" | "failed">;
  problems: readonly Diagnostic[];
}

/** Whether a build stops at what was found. */
export function isRefused(found: Found, { strict, tolerant }: BuildRequest): boolean {
  if (tolerant) return !isContained(found);
  const all = diagnosticsOf(found);
  return hasErrors(all) || (strict && all.length > 0);
}

/** All that was found. What the whole site shows of an article with errors belongs to its earlier version. */
export function diagnosticsOf({ content, problems }: Found): Diagnostic[] {
  return [...content.diagnostics, ...problems.filter(({ file }) => !content.failed.has(file))];
}

/**
 * Whether a site can be rendered in spite of its errors: each is of an article that is left out or as it was, or of a
 * rule that only this publication takes as an error.
 */
function isContained({ content, problems }: Found): boolean {
  const stops = ({ severity, rule }: Diagnostic) =>
    severity === "error" && RULES[rule].level === "error";
  const others = content.diagnostics.filter(({ file }) => !content.failed.has(file));
  return ![...others, ...problems].some(stops);
}
