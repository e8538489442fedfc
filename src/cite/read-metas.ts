import type { FoundSource } from "./found-source.ts";
import { authorsIn, nameIn, oneOf, present } from "./meta-values.ts";
import type { PageFacts } from "./page-facts.ts";

/** Dublin Core in HTML: https://www.dublincore.org/specifications/dublin-core/dcq-html/ */
export function readDublinCore({ metas }: PageFacts): FoundSource {
  const one = (name: string) =>
    oneOf(metas)(`dc.${name}`, `dcterms.${name}`, `dc:${name}`, `dcterms:${name}`);
  const author = metas.get("dc.creator") ?? metas.get("dcterms.creator") ?? metas.get("dc:creator");
  const identifiers = [one("identifier"), oneOf(metas)("dc.identifier.doi")];
  return present({
    title: one("title"),
    author: author?.map(nameIn),
    publisher: one("publisher"),
    date: one("issued") ?? one("date") ?? oneOf(metas)("dc.date.issued"),
    doi: identifiers.find((text) => text !== undefined && /\b10\.\d{4,9}\//.test(text)),
    language: one("language"),
  });
}

/** Open Graph: https://ogp.me/ */
export function readOpenGraph({ metas }: PageFacts): FoundSource {
  const one = oneOf(metas);
  const authors = metas.get("article:author")?.filter((name) => !/^https?:/i.test(name));
  const isBook = one("og:type") === "book";
  return present({
    type: isBook ? "book" : undefined,
    title: one("og:title", "twitter:title"),
    author: authors && authors.length > 0 ? authors : undefined,
    publisher: one("og:site_name"),
    url: one("og:url"),
    date: one("article:published_time", "og:article:published_time", "book:release_date"),
    language: one("og:locale")?.replace("_", "-"),
    ISBN: one("book:isbn"),
  });
}

/** What other pages have: `author`, `date`, `title`, and the heading. */
export function readPlain({ metas, title, heading, language }: PageFacts): FoundSource {
  const one = oneOf(metas);
  const author = one("author", "parsely-author", "sailthru.author", "byl");
  return present({
    title: title ?? heading,
    author: author === undefined || /^https?:/i.test(author) ? undefined : authorsIn(author),
    publisher: one("application-name", "publisher", "copyright"),
    date: one(
      "date",
      "pubdate",
      "parsely-pub-date",
      "datepublished",
      "sailthru.date",
      "last-modified",
    ),
    language,
  });
}
