import type { ArticleFacts } from "../content/types.ts";
import type { Diagnostic } from "../diagnostics.ts";
import { memo } from "../memo.ts";
import { byCode } from "../order.ts";
import { type FindTarget, type Problem, targetFinder } from "./translation-targets.ts";

export interface Translations {
  /** Articles that are versions of one text, by the path of each of them; the original first. */
  groups: ReadonlyMap<string, readonly ArticleFacts[]>;
  diagnostics: Diagnostic[];
}

const NONE: Translations = { groups: new Map(), diagnostics: [] };

/**
 * Groups all articles, public or not, with their translations: a translation of a translation belongs to the original.
 * Reports problems even for articles that are not public yet. Memoized, because the site and the report both need it.
 */
export const translationsOf = memo(findTranslations);

function findTranslations(articles: readonly ArticleFacts[]): Translations {
  const claiming = articles.filter(({ translationOf }) => translationOf);
  if (claiming.length === 0) return NONE;
  const diagnostics: Diagnostic[] = [];
  const report = (article: ArticleFacts, problem: Problem): void => {
    const { line = article.lines.url, column = 1 } = article.translationOf ?? {};
    diagnostics.push({ file: article.file, line, column, severity: "error", ...problem });
  };
  const parents = parentsOf(claiming, targetFinder(articles), report);
  const originals = originalsOf(parents, report);
  const groups = new Map<string, ArticleFacts[]>();
  for (const [original, members] of Map.groupBy(originals.keys(), (each) => originals.get(each))) {
    if (!original) continue;
    const all = [original, ...[...members].sort(byLanguage)];
    for (const [index, member] of all.entries()) {
      const same = all.slice(0, index).find(({ language }) => language === member.language);
      if (same)
        report(member, same === original ? sameLanguage(member, same) : twice(member, same));
      groups.set(member.path, all);
    }
  }
  return { groups, diagnostics };
}

function parentsOf(
  claiming: readonly ArticleFacts[],
  find: FindTarget,
  report: (article: ArticleFacts, problem: Problem) => void,
): Map<ArticleFacts, ArticleFacts> {
  const parents = new Map<ArticleFacts, ArticleFacts>();
  for (const article of claiming) {
    const target = find(article);
    if ("rule" in target) report(article, target);
    else parents.set(article, target);
  }
  return parents;
}

/** Maps each translation to the article at the end of its chain. Reports a circular chain once. */
function originalsOf(
  parents: ReadonlyMap<ArticleFacts, ArticleFacts>,
  report: (article: ArticleFacts, problem: Problem) => void,
): Map<ArticleFacts, ArticleFacts | undefined> {
  const originals = new Map<ArticleFacts, ArticleFacts | undefined>();
  for (const start of parents.keys()) {
    const chain = new Set<ArticleFacts>();
    let end = start;
    for (
      let next = parents.get(end);
      next && !originals.has(end) && !chain.has(end);
      next = parents.get(end)
    ) {
      chain.add(end);
      end = next;
    }
    if (chain.has(end)) report(end, circle(parents.get(end)));
    const original = chain.has(end) ? undefined : originals.has(end) ? originals.get(end) : end;
    for (const article of chain) originals.set(article, original);
  }
  return originals;
}

function byLanguage(a: ArticleFacts, b: ArticleFacts): number {
  return byCode(a.language, b.language) || byCode(a.url, b.url);
}

function circle(target: ArticleFacts | undefined): Problem {
  return {
    rule: "translation/circle",
    message: `The article is a translation of ${target?.file ?? "another"}, which is in turn a translation of this one`,
    hint: "Delete `translationOf` in the article that was written first.",
  };
}

function sameLanguage({ language }: ArticleFacts, original: ArticleFacts): Problem {
  return {
    rule: "translation/same-language",
    message: `The article is in ${language}, like the one that it translates, ${original.file}`,
    hint: "Set `lang` to the language of this article, as in `lang: es`.",
  };
}

function twice({ language }: ArticleFacts, other: ArticleFacts): Problem {
  return {
    rule: "translation/twice",
    message: `One article has two translations into ${language}: this one and ${other.file}`,
    hint: "Delete `translationOf` in one of them, or correct its `lang`.",
  };
}
