import { type Document, isAlias, visit } from "yaml";
import { LIMITS, raising } from "../../limits.ts";
import type { YamlProblem } from "./yaml-problems.ts";

/** Converts a document to data, which finds unknown aliases and those that expand beyond the limit. */
export function dataOf(document: Document): { data: unknown } | YamlProblem {
  try {
    return { data: document.toJS({ maxAliasCount: LIMITS.yamlAliases }) };
  } catch (error) {
    if (!(error instanceof ReferenceError)) throw error;
    const { offset, name } = firstAlias(document, /^Unresolved/.test(error.message));
    if (/^Unresolved/.test(error.message)) {
      return {
        offset,
        rule: "yaml/unknown-alias",
        message: `YAML reads a value that begins with * as a name, and nothing is named “${name}”`,
        hint: 'Put the value in quotes, as in "*…".',
      };
    }
    return {
      offset,
      swallows: true,
      rule: "yaml/too-many-aliases",
      message: `YAML names such as *${name} are used so often that the values grow too large`,
      hint: `Write out the values instead of the names. ${raising("yamlAliases")}`,
    };
  }
}

function firstAlias(document: Document, unresolved: boolean): { offset: number; name: string } {
  let found: { offset: number; name: string } | undefined;
  visit(document, {
    Alias(_, node) {
      if (unresolved && node.resolve(document)) return undefined;
      found = { offset: node.range?.[0] ?? 0, name: isAlias(node) ? node.source : "" };
      return visit.BREAK;
    },
  });
  return found ?? { offset: 0, name: "" };
}
