/** A page's parts that readers notice, for comparing it with an earlier one. */
export interface PageText {
  title: string;
  isArticle: boolean;
  /** Without the hashes in names of assets: a new stylesheet does not change each page. */
  text: string;
}

const TITLE = /<title>([^<]*)<\/title>/;
const KIND = /<body class="page page-([a-z-]+)/;
const HASHED = /(\/assets\/[\w.-]+?)\.[0-9a-f]{8,}(?=\.)/g;
const ENTITIES: Readonly<Record<string, string>> = {
  "&amp;": "&",
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&#39;": "'",
};

/** Reads a page that Dateline wrote. */
export function pageText(html: string): PageText {
  const title = TITLE.exec(html)?.[1] ?? "";
  return {
    title: title.replace(/&(?:amp|lt|gt|quot|#39);/g, (entity) => ENTITIES[entity] ?? entity),
    isArticle: KIND.exec(html)?.[1] === "article",
    text: html.replace(HASHED, "$1"),
  };
}
