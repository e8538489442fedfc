import type { FoundSource } from "./found-source.ts";
import { authorsIn, nameIn, oneOf, present } from "./meta-values.ts";
import type { PageFacts } from "./page-facts.ts";

/** CSL's types of works that have a tag, the most telling first. */
const TYPES: readonly (readonly [string, string])[] = [
  ["citation_dissertation_institution", "thesis"],
  ["citation_technical_report_institution", "report"],
  ["citation_journal_title", "article-journal"],
  ["citation_conference_title", "paper-conference"],
  ["citation_isbn", "book"],
];

/** Highwire Press tags, which Google Scholar reads: https://scholar.google.com/intl/en/scholar/inclusion.html#indexing */
export function readHighwire({ metas }: PageFacts): FoundSource {
  const one = oneOf(metas);
  const title = one("citation_title");
  if (title === undefined) return {};
  const journal = one("citation_journal_title");
  const conference = one("citation_conference_title");
  const institution =
    one("citation_technical_report_institution") ?? one("citation_dissertation_institution");
  const author = [...(metas.get("citation_author") ?? []), ...authorsIn(one("citation_authors"))];
  return present({
    ...{ type: typeOf(metas), title },
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

function typeOf(metas: PageFacts["metas"]): string | undefined {
  return TYPES.find(([name]) => metas.has(name))?.[1];
}

function pagesIn(first: string | undefined, last: string | undefined): string | undefined {
  return first === undefined || last === undefined || first === last ? first : `${first}-${last}`;
}
