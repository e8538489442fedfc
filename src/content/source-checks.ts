import { kindOf } from "../citations/kind.ts";
import type { Reference } from "../citations/types.ts";
import { type Diagnostic, excerptOf } from "../diagnostics.ts";
import { short } from "../excerpt.ts";
import { type CheckLevels, type CheckRule, levelOf } from "./checks.ts";
import { readText } from "./read.ts";
import type { ContentRoot } from "./scan.ts";
import type { ArticleFacts } from "./types.ts";

/** What an article's sources are asked, each with what it finds of them. One diagnostic an article, whatever their number. */
const ASKED: Partial<Record<CheckRule, (article: ArticleFacts) => Found | undefined>> = {
  "article/no-source": ({ type, body, lines }) =>
    (type === "news" || type === "fact-check") && body.sources.length === 0
      ? {
          line: lines.url,
          message: `${type === "news" ? "News" : "A fact-check"} that cites no source`,
          hint: "Declare its sources under `citations`, and cite them in the text as in [@key].",
        }
      : undefined,
  "source/no-accessed": (article) =>
    lacking(article, ({ accessed, archived }) => !accessed && !archived, {
      what: ["say when it was read", "say when they were read"],
      hint: "Pages change. Add `accessed: 2026-03-01` to each, or `archived` with the address of a copy.",
    }),
  "source/no-archived": (article) =>
    lacking(article, ({ archived }) => !archived, {
      what: ["name an archived copy", "name an archived copy"],
      hint: "Pages go. Add `archived: https://…` to each, with the address of a copy.",
    }),
  "source/encyclopedia-only": ({ body: { sources }, lines }) =>
    sources.length > 0 && sources.every((source) => kindOf(source) === "encyclopedia")
      ? {
          line: lines.citations ?? lines.url,
          message: "All that the article cites are encyclopedias",
          hint: "Cite what they cite: an encyclopedia is a way to sources.",
        }
      : undefined,
};

/** Rules that are found out by an article's facts alone: they say the same wherever those are the same. */
export const RULES_OF_FACTS: ReadonlySet<string> = new Set(Object.keys(ASKED));

type Found = Pick<Diagnostic, "line" | "message" | "hint">;

const MOST_NAMED = 3;

/** Web pages alone: what a DOI names stays, and what has no url was not read on the web. */
function lacking(
  { body, lines }: ArticleFacts,
  lacks: (source: Reference) => boolean,
  { what: [ofOne, ofSeveral], hint }: { what: readonly [string, string]; hint: string },
): Found | undefined {
  const all = body.sources.filter((source) => source.url && !source.doi && lacks(source));
  if (all.length === 0) return undefined;
  const named = all.slice(0, MOST_NAMED).map(({ key }) => `\`${short(key)}\``);
  const keys = all.length > MOST_NAMED ? [...named, "…"] : named;
  const number = body.sources.length;
  const lack = all.length === 1 ? `does not ${ofOne}` : `do not ${ofSeveral}`;
  const pages = number === 1 ? "The source" : `${all.length} of ${number} sources`;
  return {
    line: lines.citations ?? lines.url,
    message: `${pages} ${lack}: ${keys.join(", ")}`,
    hint,
  };
}

/** So many are more than anybody reads at once: for the rest, no file is opened to show its line. */
const MOST_LINES = 200;

/** What there is to say of articles' sources. The facts of all are asked, so that nothing has to be remembered. */
export function sourceChecks(
  articles: readonly ArticleFacts[],
  root: ContentRoot,
  levels?: CheckLevels,
): Diagnostic[] {
  const rules = (Object.keys(ASKED) as CheckRule[]).filter(
    (rule) => levelOf(rule, levels) !== "off",
  );
  let shown = 0;
  return articles.flatMap((article) => {
    const found = rules.flatMap((rule): Diagnostic[] => {
      const said = ASKED[rule]?.(article);
      return said ? [{ file: article.file, column: 1, severity: "warning", rule, ...said }] : [];
    });
    if (found.length === 0 || shown >= MOST_LINES) return found;
    shown += found.length;
    const text = readText({ path: article.path, size: 0 }, root).source?.text ?? "";
    return found.map((each) => ({ ...each, excerpt: excerptOf(text, each.line) }));
  });
}
