import type { PageSort } from "./types.ts";

/** The parts of a page that a change can touch, each without the hashes in names of stylesheets and scripts. */
export interface PageParts {
  title: string;
  sort: PageSort;
  /** What the page is there for: an article with its sources; of other pages, the main content. */
  own: string;
  /** The rest of the main content, such as lists of related articles. */
  related: string;
  /** Masthead and foot. */
  frame: string;
  /** What the page's head says to machines. */
  metadata: string;
  label?: string;
  /** The target of a page that only redirects. */
  redirect?: string;
}

const KINDS: Readonly<Record<string, PageSort>> = {
  article: "article",
  front: "front",
  standing: "page",
  newsletter: "page",
  privacy: "page",
};
const TITLES = [/<meta [^<>]*property="og:title" content="([^"]*)"/, /<title>([^<]*)<\/title>/];
const KIND = /<body class="page page-([a-z-]+)/;
const REDIRECT = /<meta http-equiv="refresh" content="0; url=([^"]*)"/;
const LABEL = /<span class="unpublished">(.{1,500}?)<\/span>/s;
const HASHED = /(\/assets\/[\w.-]+?)\.[0-9a-f]{8,}(?=\.)/g;
const ENTITIES: Readonly<Record<string, string>> = {
  "&amp;": "&",
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&#39;": "'",
};

/** Takes a page apart that Dateline wrote. Layouts of the publication's own may leave parts empty. */
export function pageParts(html: string): PageParts {
  const text = html.replace(HASHED, "$1");
  const [metadata, body] = cutAt(text, text.indexOf("<body"));
  const main = between(body, "<main", "</main>");
  const sort = KINDS[KIND.exec(html)?.[1] ?? ""] ?? "list";
  const own = (sort === "article" && between(main, "<article", "</article>")) || main || body;
  const title = TITLES.map((pattern) => pattern.exec(metadata)?.[1]).find(Boolean) ?? "";
  const label = sort === "article" ? LABEL.exec(own)?.[1] : undefined;
  const redirect = REDIRECT.exec(metadata)?.[1];
  return {
    title: decoded(title),
    sort,
    own,
    related: main.replace(own, ""),
    frame: main === "" ? "" : body.replace(main, ""),
    metadata,
    ...(label !== undefined && { label: textOf(label) }),
    ...(redirect !== undefined && { redirect: decoded(redirect) }),
  };
}

/** The words of a piece of a page. */
export function textOf(html: string): string {
  return decoded(html.replace(/<[^<>]*>/g, " "))
    .replace(/\s+/g, " ")
    .trim();
}

function decoded(text: string): string {
  return text.replace(/&(?:amp|lt|gt|quot|#39);/g, (entity) => ENTITIES[entity] ?? entity);
}

function cutAt(text: string, at: number): [string, string] {
  return at < 0 ? ["", text] : [text.slice(0, at), text.slice(at)];
}

/** From the first start to the last end, both included; empty if one is missing. */
function between(text: string, start: string, end: string): string {
  const from = text.indexOf(start);
  const to = text.lastIndexOf(end);
  return from < 0 || to < from ? "" : text.slice(from, to + end.length);
}
