import type { Reference } from "../citations/types.ts";
import { urlToCheck } from "../link-check/url-to-check.ts";

/** A quotation that a source gives, and where it should be. */
export interface Passage {
  quote: string;
  title: string;
  /** The URL to read: the source's own, else that of its DOI. */
  url: string;
  archived?: string;
  /** BCP 47: the source's, else the publication's. */
  language: string;
  /** The source is marked as dead: only its copy is read. */
  isDead: boolean;
  /** The citing articles' files, as shown to the editor. */
  files: string[];
}

export interface QuotingArticle {
  file: string;
  citations: readonly { reference: Reference }[];
}

/** Every quotation of the sources that articles cite, each once, with the articles that rely on it. */
export function passagesIn(articles: readonly QuotingArticle[], language: string): Passage[] {
  const passages = new Map<string, Passage>();
  for (const { file, citations } of articles) {
    for (const { reference } of citations) {
      const { quote, title, archived, status, more } = reference;
      const url = urlToCheck(reference) ?? archived;
      if (quote === undefined || url === undefined) continue;
      const identity = `${url} ${quote}`;
      const known = passages.get(identity);
      if (known && !known.files.includes(file)) known.files.push(file);
      if (known) continue;
      passages.set(identity, {
        ...{
          quote,
          title,
          url,
          language: typeof more?.language === "string" ? more.language : language,
        },
        ...(archived !== undefined && archived !== url && { archived }),
        isDead: status === "dead",
        files: [file],
      });
    }
  }
  return [...passages.values()];
}
