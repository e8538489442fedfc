import type { PageWords } from "../words.ts";

export const german: PageWords = {
  home: "Startseite",
  tags: "Themen",
  authors: "Autoren",
  archive: "Archiv",
  sources: "Quellen",
  email: "E-Mail",
  search: "Suche",
  searchDescription: (publication) =>
    `Durchsuchen Sie alles, was ${publication} veröffentlicht hat.`,
  notFound: "Seite nicht gefunden",
  notFoundDescription: "Unter dieser Adresse gibt es keine Seite.",
  page: (title, number) => `${title}, Seite ${number}`,
  taggedWith: (tag) => `Artikel zum Thema „${tag}“.`,
  by: (name) => `Artikel von ${name}.`,
  from: (period) => `Artikel aus dem Zeitraum ${period}.`,
  articlesIn: (section, publication) => `${publication}: Artikel aus dem Ressort ${section}.`,
  citing: (source) => `Die Artikel, die „${source}“ zitieren.`,
  tagsDescription: (publication) => `${publication}: alle Themen, zu denen etwas erschienen ist.`,
  authorsDescription: (publication) =>
    `${publication}: die Menschen und Redaktionen, die hier schreiben.`,
  archiveDescription: (publication) =>
    `${publication}: alles, was erschienen ist, nach Jahren und Monaten.`,
  sourcesDescription: (publication) =>
    `${publication}: alle zitierten Quellen, mit den Artikeln, die sie zitieren.`,
  sourcesByPublisher: "Quellen nach Herausgeber",
  sourcesByKind: "Quellen nach Art",
  byPublisherDescription: (publication) =>
    `${publication}: alle zitierten Quellen, danach, wer sie veröffentlicht hat.`,
  byKindDescription: (publication) =>
    `${publication}: alle zitierten Quellen – Dokumente, Daten, Interviews, Forschung, Medienberichte und alle anderen.`,
};
