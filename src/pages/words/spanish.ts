import type { PageWords } from "../words.ts";

export const spanish: PageWords = {
  home: "Portada",
  tags: "Temas",
  authors: "Autores",
  archive: "Hemeroteca",
  sources: "Fuentes",
  email: "Correo electrónico",
  search: "Buscar",
  searchDescription: (publication) => `Busque en todo lo que ${publication} ha publicado.`,
  notFound: "Página no encontrada",
  notFoundDescription: "No hay ninguna página en esta dirección.",
  page: (title, number) => `${title}, página ${number}`,
  taggedWith: (tag) => `Artículos sobre el tema «${tag}».`,
  by: (name) => `Artículos de ${name}.`,
  from: (period) => `Artículos publicados en ${period}.`,
  articlesIn: (section, publication) => `Artículos de ${section} en ${publication}.`,
  citing: (source) => `Los artículos que citan «${source}».`,
  tagsDescription: (publication) => `Todos los temas sobre los que ha escrito ${publication}.`,
  authorsDescription: (publication) => `Las personas y los equipos que escriben en ${publication}.`,
  archiveDescription: (publication) => `Todo lo que ha publicado ${publication}, por años y meses.`,
  sourcesDescription: (publication) =>
    `Todas las fuentes que cita ${publication}, con los artículos que las citan.`,
  sourcesByPublisher: "Fuentes por editor",
  sourcesByKind: "Fuentes por tipo",
  byPublisherDescription: (publication) =>
    `Todas las fuentes que cita ${publication}, según quién las publicó.`,
  byKindDescription: (publication) =>
    `Todas las fuentes que cita ${publication}: documentos, datos, entrevistas, estudios, noticias y demás.`,
};
