import { posix } from "node:path";
import { type FindNear, nearestIn } from "../citations/nearest.ts";
import type { ArticleFacts } from "../content/types.ts";
import type { Diagnostic } from "../diagnostics.ts";

export type Problem = Pick<Diagnostic, "rule" | "message" | "hint">;

/** Finds the article that `translationOf` names. */
export type FindTarget = (article: ArticleFacts) => ArticleFacts | Problem;

/** Finds articles by URL, file or slug. If several share a slug, those in the translation's language don't count. */
export function targetFinder(articles: readonly ArticleFacts[]): FindTarget {
  const byUrl = new Map(articles.map((article) => [article.url, article]));
  const byPath = new Map(articles.map((article) => [article.path, article]));
  const nearTo = nearFinder(articles);
  const bySlug = Map.groupBy(articles, ({ url }) => slugOf(url));
  return (article) => {
    const wanted = (article.translationOf?.name ?? "").normalize("NFC");
    const named = namedBy(wanted, article, { byUrl, byPath, bySlug });
    const others = named.filter((each) => each !== article);
    if (named.length > 0 && others.length === 0) return SELF_TRANSLATION;
    const foreign = others.filter(({ language }) => language !== article.language);
    const [only, second] = foreign.length > 0 ? foreign : others;
    if (only && second) return ambiguous(wanted, [only, second]);
    return only ?? unknown(wanted, nearTo(wanted, article));
  };
}

interface Names {
  byUrl: ReadonlyMap<string, ArticleFacts>;
  byPath: ReadonlyMap<string, ArticleFacts>;
  bySlug: ReadonlyMap<string, ArticleFacts[]>;
}

function namedBy(
  wanted: string,
  { path }: ArticleFacts,
  { byUrl, byPath, bySlug }: Names,
): ArticleFacts[] {
  if (isFile(wanted)) {
    // Relative to the article as a link would be, or to the content folder, or to its articles folder.
    const beside = posix.join(posix.dirname(path), wanted);
    const whole = wanted.replace(/^\/+/, "");
    const paths = [beside, whole, posix.join("articles", whole)];
    return paths.flatMap((each) => byPath.get(each) ?? []).slice(0, 1);
  }
  if (!wanted.includes("/")) return bySlug.get(wanted) ?? [];
  const url = `/${wanted.replace(/^\/+|\/+$/g, "")}/`;
  return [byUrl.get(url) ?? []].flat();
}

function isFile(name: string): boolean {
  return /\.(?:md|markdown)$/i.test(name);
}

function slugOf(url: string): string {
  return url.split("/").at(-2) ?? url;
}

const SELF_TRANSLATION: Problem = {
  rule: "translation/self",
  message: "The article is declared as a translation of itself",
  hint: "Name the article that it was translated from by its slug, its URL or its file.",
};

function ambiguous(wanted: string, [one, other]: [ArticleFacts, ArticleFacts]): Problem {
  return {
    rule: "translation/ambiguous",
    message: `“${wanted}” could mean two articles: ${one.file} and ${other.file}`,
    hint: `Write the URL of the one that you mean: ${one.url} or ${other.url}`,
  };
}

type Form = "file" | "url" | "slug";

const NAMES: Record<Form, (article: ArticleFacts) => string[]> = {
  file: ({ path }) => [path.replace(/^articles\//, ""), posix.basename(path)],
  url: ({ url }) => [url],
  slug: ({ url }) => [slugOf(url)],
};

/** Suggests a name similar to the one given, in the same form. */
function nearFinder(
  articles: readonly ArticleFacts[],
): (wanted: string, by: ArticleFacts) => string | undefined {
  const finders = new Map<Form, FindNear>();
  return (wanted, by) => {
    const form = isFile(wanted) ? "file" : wanted.includes("/") ? "url" : "slug";
    const find = finders.get(form) ?? nearestIn(articles.flatMap(NAMES[form]));
    finders.set(form, find);
    return find(wanted, { except: NAMES[form](by) })?.word;
  };
}

function unknown(wanted: string, near: string | undefined): Problem {
  return {
    rule: "translation/unknown",
    message: `There is no article “${wanted}”`,
    hint: near
      ? `Did you mean \`${near}\`?`
      : "Name the article that this one translates by its slug (the last part of its URL), its URL or its file.",
  };
}
