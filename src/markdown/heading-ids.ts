import type { RuleCore } from "markdown-it/lib/parser_core.mjs";
import type Token from "markdown-it/lib/token.mjs";
import { short } from "../excerpt.ts";
import { isReserved } from "./slug.ts";
import { report, stateOf } from "./state.ts";

/** At the end of a heading, as in Pandoc: https://pandoc.org/MANUAL.html#heading-identifiers */
const WRITTEN = /^(.*\S)[ \t]*(?<!\\)\{#([^\s{}]{1,80})\}[ \t]*$/s;
/** Ids with a colon belong to notes and sources. */
const VALID = /^[\p{L}\p{N}_][\p{L}\p{M}\p{N}_-]*$/u;

/** Takes `{#id}` off headings, before their text is parsed. Reports ids that a page can't have, and leaves those as text. */
export const writtenIds: RuleCore = (core) => {
  const taken = new Set<string>();
  for (const [index, open] of core.tokens.entries()) {
    const inline = core.tokens[index + 1];
    if (open.type !== "heading_open" || inline?.type !== "inline") continue;
    const [, text, written = ""] = WRITTEN.exec(inline.content) ?? [];
    if (text === undefined) continue;
    const id = written.normalize();
    const problem = problemOf(id, taken);
    if (problem) {
      const line = (inline.map?.[0] ?? 0) + inline.content.split("\n").length - 1;
      const column = Math.max(0, stateOf(core).lines[line]?.lastIndexOf("{#") ?? 0);
      report(
        stateOf(core),
        { line, column },
        { severity: "warning", rule: "heading/id", ...problem },
      );
    }
    inline.content = text;
    if (!problem) {
      taken.add(id);
      open.meta = { id } satisfies WrittenId;
    }
  }
};

interface WrittenId {
  id: string;
}

/** The id that an editor wrote for a heading, given its opening token. */
export function writtenIdOf({ type, meta }: Token): string | undefined {
  return type === "heading_open" ? (meta as WrittenId | null)?.id : undefined;
}

function problemOf(
  id: string,
  taken: ReadonlySet<string>,
): { message: string; hint: string } | undefined {
  if (!VALID.test(id))
    return {
      message: `“${short(id)}” can't be a heading's id`,
      hint: "Use letters, digits and hyphens, as in {#the-vote}.",
    };
  if (isReserved(id))
    return {
      message: `The id “${short(id)}” belongs to a part of every page`,
      hint: "Choose a different id.",
    };
  if (taken.has(id))
    return {
      message: `Two headings have the id “${short(id)}”`,
      hint: "Give each heading a different id.",
    };
  return undefined;
}
