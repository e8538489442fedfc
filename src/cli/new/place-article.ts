import { isFileName } from "../../content/files/file-names.ts";
import { folderFor } from "../../new-articles/article-folder.ts";
import type { NewArticle } from "../../new-articles/article-text.ts";
import { freeName, nameFrom } from "../../new-articles/free-name.ts";
import type { AskedArticle } from "./ask-about-article.ts";
import type { NewPublication } from "./read-publication.ts";

/** A new article, and where it goes. */
export interface PlacedArticle {
  article: NewArticle;
  /** Relative to the content folder. */
  path: string;
  url: string;
}

/** Finds a file and URL that are free. Returns why there are none: the editor's own slug is taken. */
export function placeArticle(
  { answers, date, slug }: AskedArticle,
  draft: boolean,
  publication: NewPublication,
): PlacedArticle | { why: string } {
  const { language, ...fields } = answers;
  const published = publication.schema.shape.date.parse(date);
  const lang = language === publication.settings.language ? undefined : language;
  const folder = ["articles", folderFor({ ...fields, language, published }, publication.articles)];
  const pathOf = (name: string) => [...folder.filter(Boolean), `${name}.md`].join("/");
  // A file's name says the slug only if it is in the form of one.
  const own = slug !== undefined && nameFrom(slug) !== slug ? slug : undefined;
  const urlOf = (name: string) =>
    publication.urlOf(pathOf(name), { ...fields, date: published, lang, slug: own });
  const isTaken = (name: string) => publication.isTaken(pathOf(name), urlOf(name));
  if (slug !== undefined && isTaken(slug))
    return { why: `There is an article with the file ${pathOf(slug)} or its URL.` };
  const named = nameFrom(fields.title);
  // An article about the word “Con” is con-2.md, since Windows has no con.md.
  const name =
    slug ?? freeName(named, (each) => isTaken(each) || (each === named && !isFileName(each)));
  const article = { ...fields, date, draft, ...(own && { slug: own }), ...(lang && { lang }) };
  return { article, path: pathOf(name), url: urlOf(name) };
}
