import { stringify } from "yaml";
import type { ArticleType } from "../vocabularies.ts";

/** Valid values of a new article's front matter, as an editor writes them. */
export interface NewArticle {
  title: string;
  description: string;
  /** In any form that the front matter accepts. */
  date: string;
  section: string;
  author: string;
  type: ArticleType;
  /** Absent if the file's name says it. */
  slug?: string;
  draft: boolean;
  /** Absent if it is the publication's. */
  lang?: string;
}

/** The file of an article: front matter in the schema's order, without what is the default, and its text. */
export function articleText(article: NewArticle, body: string): string {
  const { title, description, date, section, author, type, slug, draft, lang } = article;
  const front = {
    ...{ title, description, date, section, authors: author },
    ...(type !== "news" && { type }),
    ...(draft && { draft }),
    ...(slug !== undefined && { slug }),
    ...(lang !== undefined && { lang }),
  };
  const text = body.trim() === "" ? "" : `\n${body.replace(/^\s*\n/, "").trimEnd()}\n`;
  return `---\n${stringify(front, { lineWidth: 0, schema: "core" })}---\n${text}`;
}
