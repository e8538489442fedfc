/**
 * Entry types by CSL type: BibTeX's own, and BibLaTeX's (https://ctan.org/pkg/biblatex, section 2.1) where BibTeX has
 * none. BibTeX's styles print those as `misc`, which is also the type of all that are not listed here.
 */
export const ENTRY_TYPES: Readonly<Record<string, string>> = {
  "article-journal": "article",
  "article-magazine": "article",
  "article-newspaper": "article",
  book: "book",
  chapter: "incollection",
  classic: "book",
  collection: "book",
  dataset: "dataset",
  "entry-dictionary": "incollection",
  "entry-encyclopedia": "incollection",
  graphic: "artwork",
  legal_case: "jurisdiction",
  legislation: "legislation",
  manuscript: "unpublished",
  map: "map",
  motion_picture: "movie",
  pamphlet: "booklet",
  "paper-conference": "inproceedings",
  patent: "patent",
  performance: "performance",
  periodical: "periodical",
  personal_communication: "letter",
  report: "techreport",
  review: "article",
  "review-book": "article",
  software: "software",
  song: "music",
  standard: "standard",
  thesis: "phdthesis",
  treaty: "legal",
};

/** Types for sources without a genre, since BibTeX's would print one, such as “PhD thesis”. */
export const WITHOUT_GENRE: Readonly<Record<string, string>> = {
  phdthesis: "thesis",
  techreport: "report",
};

export const SUBTYPES: Readonly<Record<string, string>> = {
  "article-magazine": "magazine",
  "article-newspaper": "newspaper",
};

/** Fields for the container and the publisher by entry type; by default `howpublished` and `publisher`. */
export const CONTAINERS: Readonly<Record<string, string>> = {
  article: "journal",
  book: "booktitle",
  incollection: "booktitle",
  inproceedings: "booktitle",
};
export const PUBLISHERS: Readonly<Record<string, string>> = {
  techreport: "institution",
  report: "institution",
  phdthesis: "school",
  thesis: "institution",
};

/** Fields by CSL variable, in the order in which they are written. */
export const VARIABLE_FIELDS: readonly (readonly [variable: string, field: string])[] = [
  ["title-short", "shorttitle"],
  ["container-title-short", "shortjournal"],
  ["collection-title", "series"],
  ["collection-title-short", "shortseries"],
  ["volume-title", "issuetitle"],
  ["edition", "edition"],
  ["volume", "volume"],
  ["number-of-volumes", "volumes"],
  ["chapter-number", "chapter"],
  ["part-number", "part"],
  ["version", "version"],
  ["number-of-pages", "pagetotal"],
  ["genre", "type"],
  ["status", "pubstate"],
  ["event-title", "eventtitle"],
  ["event-place", "venue"],
  ["original-title", "origtitle"],
  ["ISBN", "isbn"],
  ["ISSN", "issn"],
  ["PMID", "pmid"],
  ["PMCID", "pmcid"],
  ["call-number", "library"],
  ["license", "rights"],
  ["language", "langid"],
  ["keyword", "keywords"],
  ["abstract", "abstract"],
  ["annote", "annotation"],
];

export const NAME_FIELDS: readonly (readonly [variable: string, field: string])[] = [
  ["author", "author"],
  ["editor", "editor"],
  ["translator", "translator"],
  ["container-author", "bookauthor"],
  ["original-author", "origauthor"],
];

export const DATE_FIELDS: readonly (readonly [variable: string, field: string])[] = [
  ["accessed", "urldate"],
  ["event-date", "eventdate"],
  ["original-date", "origdate"],
];
