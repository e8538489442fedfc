import { relative } from "node:path";
import { append } from "../../append.ts";
import type { Reference } from "../../citations/types.ts";
import { type Diagnostic, excerptOf } from "../../diagnostics.ts";
import type { AdjustableRule } from "../../rules/rules.ts";
import { readText } from "../files/read.ts";
import type { ContentRoot } from "../files/scan.ts";
import { levelOf, type RuleLevels } from "../rule-levels.ts";
import type { ArticleFacts } from "../types.ts";
import type { SharedSourceFiles } from "./shared-sources.ts";
import { ARTICLE_CHECKS, lackingMessage, SOURCE_CHECKS, type SourceRule } from "./source-rules.ts";

export interface SourceCheckOptions {
  root: ContentRoot;
  /** A shared source's problem is reported once, in its file, not in every article. */
  shared: Pick<SharedSourceFiles, "references" | "declaredIn">;
  levels: RuleLevels | undefined;
}

/** Rules that depend on articles' facts alone, so equal facts give equal reports. */
export const RULES_OF_FACTS: ReadonlySet<string> = new Set(
  Object.keys({ ...ARTICLE_CHECKS, ...SOURCE_CHECKS }),
);

/** Checks the sources of all articles. It runs on their facts each time, so nothing has to be cached. */
export function sourceChecks(
  articles: readonly ArticleFacts[],
  { root, shared, levels }: SourceCheckOptions,
): Diagnostic[] {
  const found: Diagnostic[] = [];
  for (const [rule, ask] of rulesOn(ARTICLE_CHECKS, levels)) {
    for (const article of articles) {
      const report = ask(article);
      if (report) found.push(warningAt(article, rule, report));
    }
  }
  const isShared = sharedTest(shared.references);
  for (const [rule, asked] of rulesOn(SOURCE_CHECKS, levels)) {
    const ofFiles = new Set<string>();
    for (const article of articles) {
      const { sources } = article.body;
      const own: string[] = [];
      for (const source of sources) {
        if (!isLacking(source, asked)) continue;
        if (isShared(source)) ofFiles.add(source.key);
        else own.push(source.key);
      }
      const { lines } = article;
      const message = lackingMessage(own, sources.length, asked);
      const report = { line: lines.citations ?? lines.url, message, hint: asked.hint };
      if (own.length > 0) found.push(warningAt(article, rule, report));
    }
    append(found, inFiles(ofFiles, rule, asked, shared));
  }
  return withLines(found, root);
}

function rulesOn<Name extends AdjustableRule, Asked>(
  rules: Readonly<Record<Name, Asked>>,
  levels: RuleLevels | undefined,
): [Name, Asked][] {
  const all = Object.entries(rules) as [Name, Asked][];
  return all.filter(([rule]) => levelOf(rule, levels) !== "off");
}

function isLacking(source: Reference, { lacks }: SourceRule): boolean {
  return source.url !== undefined && source.doi === undefined && lacks(source);
}

/** An article may declare a different source under a shared source's key. */
function sharedTest(references: readonly Reference[]): (source: Reference) => boolean {
  const byKey = new Map(references.map((reference) => [reference.key, reference]));
  return (source) => {
    const shared = byKey.get(source.key);
    return shared !== undefined && JSON.stringify(shared) === JSON.stringify(source);
  };
}

function warningAt(
  { file }: ArticleFacts,
  rule: AdjustableRule,
  report: Pick<Diagnostic, "line" | "message" | "hint">,
): Diagnostic {
  return { file, column: 1, severity: "warning", rule, ...report };
}

/** One report per file, at the first of its sources. */
function inFiles(
  lacking: ReadonlySet<string>,
  rule: AdjustableRule,
  asked: SourceRule,
  { references, declaredIn }: SourceCheckOptions["shared"],
): Diagnostic[] {
  const keys = references.map(({ key }) => key).filter((key) => lacking.has(key));
  return [...Map.groupBy(keys, (key) => declaredIn(key)?.file).values()].flatMap((all) => {
    const place = declaredIn(all[0] ?? "")?.place();
    if (!place) return [];
    const message = lackingMessage(all, references.length, asked);
    return [{ ...place, severity: "warning", rule, message, hint: asked.hint }];
  });
}

/** More than anyone reads at once: the rest come without an excerpt, which saves opening their files. */
const MOST_LINES = 200;

function withLines(diagnostics: readonly Diagnostic[], root: ContentRoot): Diagnostic[] {
  return diagnostics.map((diagnostic, index) => {
    if (index >= MOST_LINES) return diagnostic;
    const path = relative(root.shown, diagnostic.file);
    const text = readText({ path }, root).source?.text ?? "";
    return { ...diagnostic, excerpt: excerptOf(text, diagnostic) };
  });
}
