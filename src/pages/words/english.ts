import type { PageWords } from "../words.ts";

export const english: PageWords = {
  home: "Home",
  tags: "Topics",
  authors: "Authors",
  archive: "Archive",
  sources: "Sources",
  email: "E-mail",
  search: "Search",
  searchDescription: (publication) => `Search everything that ${publication} has published.`,
  notFound: "Page not found",
  notFoundDescription: "There is no page at this address.",
  page: (title, number) => `${title}, page ${number}`,
  taggedWith: (tag) => `Articles on the topic “${tag}”.`,
  by: (name) => `Articles by ${name}.`,
  from: (period) => `Articles published in ${period}.`,
  articlesIn: (section, publication) => `${section} articles from ${publication}.`,
  citing: (source) => `The articles that cite “${source}”.`,
  tagsDescription: (publication) => `Every topic that ${publication} has written on.`,
  authorsDescription: (publication) => `The people and desks who write for ${publication}.`,
  archiveDescription: (publication) =>
    `Everything that ${publication} has published, by year and month.`,
  sourcesDescription: (publication) =>
    `Every source that ${publication} cites, with the articles that cite it.`,
  sourcesByPublisher: "Sources by publisher",
  sourcesByKind: "Sources by kind",
  byPublisherDescription: (publication) =>
    `Every source that ${publication} cites, by who published it.`,
  byKindDescription: (publication) =>
    `Every source that ${publication} cites: documents, data, interviews, research, news and the rest.`,
};
