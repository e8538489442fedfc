import type { FoundSource, WrittenName } from "./found-source.ts";
import type { PageFacts } from "./page-facts.ts";

type Metas = PageFacts["metas"];

/** Highwire Press tags, which Google Scholar reads: https://scholar.google.com/intl/en/scholar/inclusion.html#indexing */
export function readHighwire({ metas }: PageFacts): FoundSource {
  const one = oneOf(metas);
  const title = one("citation_title");
  if (title === undefined) return {};
  const journal = one("citation_journal_title");
  const conference = one("citation_conference_title");
  const institution =
    one("citation_technical_report_institution") ?? one("citation_dissertation_institution");
  const type = metas.has("citation_dissertation_institution")
    ? "thesis"
    : metas.has("citation_technical_report_institution")
      ? "report"
      : journal !== undefined
        ? "article-journal"
        : conference !== undefined
          ? "paper-conference"
          : metas.has("citation_isbn")
            ? "book"
            : undefined;
  const author = [...(metas.get("citation_author") ?? []), ...authorsIn(one("citation_authors"))];
  return present({
    ...{ type, title },
    author: author.length > 0 ? author.map(nameIn) : undefined,
    publisher: one("citation_publisher") ?? institution,
    "container-title": journal ?? conference,
    date: one("citation_publication_date") ?? one("citation_date") ?? one("citation_online_date"),
    doi: one("citation_doi"),
    language: one("citation_language"),
    volume: one("citation_volume"),
    issue: one("citation_issue"),
    page: pagesIn(one("citation_firstpage"), one("citation_lastpage")),
    ISBN: one("citation_isbn"),
    ISSN: one("citation_issn"),
    url: one("citation_public_url") ?? one("citation_fulltext_html_url"),
  });
}

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

function oneOf(metas: Metas) {
  return (...names: string[]): string | undefined =>
    names.map((name) => metas.get(name)?.[0]).find((value) => value !== undefined);
}

/** Without the fields that nothing is known of. */
function present(
  fields: { [Field in keyof FoundSource]?: FoundSource[Field] | undefined },
): FoundSource {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

/** Several names in one text. A comma may also be within a name, so only other signs separate. */
function authorsIn(text: string | undefined): string[] {
  return text === undefined
    ? []
    : text.split(/\s*;\s*|\s+(?:and|und|et|y|&)\s+/).filter((name) => name.trim() !== "");
}

/** `Lovelace, Ada` in parts; any other name is whole. */
function nameIn(name: string): WrittenName {
  const [, family = "", given = ""] = /^([^,]+),\s*([^,]+)$/.exec(name.trim()) ?? [];
  return family === "" ? name : { family: family.trim(), given: given.trim() };
}

function pagesIn(first: string | undefined, last: string | undefined): string | undefined {
  return first === undefined || last === undefined || first === last ? first : `${first}-${last}`;
}
