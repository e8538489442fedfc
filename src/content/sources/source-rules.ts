import { kindOf } from "../../citations/kind.ts";
import type { Reference } from "../../citations/types.ts";
import type { Diagnostic } from "../../diagnostics.ts";
import { short } from "../../excerpt.ts";
import type { AdjustableRule } from "../../rules/rules.ts";
import type { ArticleFacts } from "../types.ts";

export type Found = Pick<Diagnostic, "line" | "message" | "hint">;

/** Rules about an article as a whole. */
export const ARTICLE_CHECKS = {
  "article/no-source": ({ type, body, lines }: ArticleFacts): Found | undefined => {
    if ((type !== "news" && type !== "fact-check") || body.sources.length > 0) return undefined;
    const message = `This ${type === "news" ? "news article" : "fact-check"} cites no source`;
    const hint = "Declare its sources under `citations`, and cite them in the text, as in [@key].";
    return { line: lines.url, message, hint };
  },
  "source/encyclopedia-only": ({ body: { sources }, lines }: ArticleFacts): Found | undefined => {
    if (sources.length === 0 || !sources.every((source) => kindOf(source) === "encyclopedia"))
      return undefined;
    const message = "The article cites only encyclopedias";
    const hint = "Cite the sources that the encyclopedias cite.";
    return { line: lines.citations ?? lines.url, message, hint };
  },
} satisfies Partial<Record<AdjustableRule, (article: ArticleFacts) => Found | undefined>>;

export interface SourceRule {
  lacks: (source: Reference) => boolean;
  /** The rest of the sentence after “does not” and “do not”. */
  what: readonly [string, string];
  hint: string;
}

/** Rules about each web page cited. What has a DOI is permanent, and what has no URL was not read on the web. */
export const SOURCE_CHECKS = {
  "source/no-accessed": {
    lacks: ({ accessed, archived }) => !accessed && !archived,
    what: ["say when it was read", "say when they were read"],
    hint: "Add `accessed: 2026-03-01` to each, or `archived` with the URL of an archived copy, because pages change.",
  },
  "source/no-archived": {
    lacks: ({ archived }) => !archived,
    what: ["name an archived copy", "name an archived copy"],
    hint: "Add `archived: https://…` to each, with the URL of an archived copy, because pages disappear.",
  },
} satisfies Partial<Record<AdjustableRule, SourceRule>>;

const MOST_NAMED = 3;

/** One sentence, however many sources there are. `all` is the article's or file's total. */
export function lackingMessage(keys: readonly string[], all: number, { what }: SourceRule): string {
  const [ofOne, ofSeveral] = what;
  const first = keys.slice(0, MOST_NAMED).map((key) => `\`${short(key)}\``);
  const named = keys.length > MOST_NAMED ? [...first, "…"] : first;
  const sources = all === 1 ? "The source" : `${keys.length} of ${all} sources`;
  const lack = keys.length === 1 ? `does not ${ofOne}` : `do not ${ofSeveral}`;
  return `${sources} ${lack}: ${named.join(", ")}`;
}
