import type { PageWords } from "../words.ts";

export const french: PageWords = {
  home: "Accueil",
  tags: "Thèmes",
  authors: "Auteurs",
  archive: "Archives",
  sources: "Sources",
  email: "Courriel",
  search: "Recherche",
  searchDescription: (publication) => `Cherchez dans tout ce que ${publication} a publié.`,
  notFound: "Page introuvable",
  notFoundDescription: "Il n’y a pas de page à cette adresse.",
  page: (title, number) => `${title}, page ${number}`,
  taggedWith: (tag) => `Articles sur le thème «\u202f${tag}\u202f».`,
  by: (name) => `Articles signés ${name}.`,
  from: (period) => `Articles publiés en ${period}.`,
  articlesIn: (section, publication) =>
    `${publication}\u00a0: les articles de la rubrique ${section}.`,
  citing: (source) => `Les articles qui citent «\u202f${source}\u202f».`,
  tagsDescription: (publication) => `${publication}\u00a0: tous les thèmes traités.`,
  authorsDescription: (publication) =>
    `${publication}\u00a0: les personnes et les services qui écrivent.`,
  archiveDescription: (publication) =>
    `${publication}\u00a0: tout ce qui a été publié, par année et par mois.`,
  sourcesDescription: (publication) =>
    `${publication}\u00a0: toutes les sources citées, avec les articles qui les citent.`,
  sourcesByPublisher: "Sources par éditeur",
  sourcesByKind: "Sources par type",
  byPublisherDescription: (publication) =>
    `${publication}\u00a0: toutes les sources citées, par éditeur.`,
  byKindDescription: (publication) =>
    `${publication}\u00a0: toutes les sources citées, documents, données, entretiens, études, articles de presse et autres.`,
};
