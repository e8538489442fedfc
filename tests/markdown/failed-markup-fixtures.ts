import type { BodyContext } from "../../src/markdown/context.ts";
import { renderBody } from "../../src/markdown/render.ts";
import { context } from "./fixtures.ts";

/** What is said of a text, a line each. */
export function problemsOf(input: string, over: Partial<BodyContext> = {}): string {
  const { diagnostics } = renderBody(input, { ...context, references: [], ...over });
  return diagnostics
    .map(
      ({ line, column, severity, rule, message, hint }) =>
        `${line}:${column} ${severity} ${rule}: ${message} (${hint})\n`,
    )
    .join("");
}
