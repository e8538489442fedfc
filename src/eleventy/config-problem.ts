import type { Diagnostic } from "../diagnostics.ts";
import { errorChain } from "../engine/errors/error-chain.ts";
import { LayoutError } from "../engine/errors/layout-error.ts";
import { codeProblem } from "../overrides/code-problem.ts";
import { shownPath } from "../overrides/own-modules.ts";
import type { PublicationCode } from "../overrides/publication-code.ts";

/** Thrown if a configuration does not call `dateline`: Eleventy would render other files of the folder. */
export class WithoutDateline extends Error {}

const HOW =
  'Write: import { dateline } from "dateline-news/eleventy"; export default (config) => dateline(config);';

/**
 * What a publication's Eleventy configuration throws, or a plugin, filter or transform that it adds. Undefined if it has
 * no configuration, or if a layout of Dateline's threw.
 */
export function configProblem(error: unknown, code: PublicationCode): Diagnostic | undefined {
  const chain = errorChain(error);
  if (!code.config || chain.some((each) => each instanceof LayoutError)) return undefined;
  if (chain.some((each) => each instanceof WithoutDateline))
    return { ...atConfig(code, code.config, "It does not add Dateline to Eleventy"), hint: HOW };
  const options = { during: "Eleventy ran", rule: "override/config" } as const;
  const placed = chain.map((each) => codeProblem(each, code, options)).find(Boolean);
  const message = chain.at(-1)?.message.split("\n")[0] ?? String(error);
  return placed ?? atConfig(code, code.config, `${message}, while Eleventy ran`);
}

function atConfig(code: PublicationCode, config: string, message: string): Diagnostic {
  const file = shownPath(config, code);
  return { file, line: 1, column: 1, severity: "error", rule: "override/config", message };
}
