import { posix } from "node:path";
import type { Files } from "../publications/publication-files.ts";

/** A small publication as data, for random edits. */
export interface Paper {
  settings: Record<string, unknown> & { sections: PaperSection[] };
  /** By path, as all below: `authors/ana.md`. */
  authors: Record<string, { front: Fields; body: string }>;
  pages: Record<string, { front: Fields; body: string; links: string[] }>;
  articles: Record<string, PaperArticle>;
  pictures: Record<string, { width: number; height: number; fill: string }>;
  /** Sources in articles, with the key `s` and their index. */
  sources: Fields[];
  /** Shared sources by key, and their file. */
  shared: {
    file: "sources.yaml" | "sources.json" | "sources.bib";
    entries: Record<string, Fields>;
  };
  /** Texts of broken files by path; undefined for a missing file. */
  broken: Record<string, string | undefined>;
  request: PaperRequest;
}

type Fields = Record<string, unknown>;

export interface PaperSection {
  id: string;
  title: string;
  description?: string;
  prompt?: string;
}

export interface PaperArticle {
  /** The front matter without dates and citations. */
  front: Fields & { title: string; section: string; authors: string[]; tags: string[] };
  /** Milliseconds since 1970. */
  date: number;
  updated?: number;
  embargo?: number;
  /** How long it is public, in milliseconds. */
  lasts?: number;
  words: string;
  /** Paths of files, which need not exist, and URLs of the site. */
  links: string[];
  /** Urls of pictures in the body. */
  shows: string[];
  /** Indexes of sources, with fields that only this article sets. */
  cites: { source: number; own: Fields }[];
  /** Calls of shared sources in the body, which need not exist. */
  refers: string[];
}

/** Options of the build. */
export interface PaperRequest {
  now: number;
  drafts: boolean;
  pathPrefix: string;
  url?: string;
  shard?: { index: number; count: number };
}

/** Every file of the publication. */
export function filesOf(paper: Paper): Files {
  const { settings, authors, pages, articles, pictures, shared, broken } = paper;
  const files: Files = { "publication.yaml": yaml(settings) };
  if (Object.keys(shared.entries).length > 0) files[shared.file] = sharedText(shared);
  for (const [path, { front, body }] of Object.entries(authors)) files[path] = text(front, body);
  for (const [path, { front, body, links }] of Object.entries(pages))
    files[path] = text(front, `${body}\n\n${linksFrom(path, links)}`);
  for (const [path, article] of Object.entries(articles))
    files[path] = articleText(path, article, paper);
  for (const [path, { width, height, fill }] of Object.entries(pictures))
    files[path] =
      `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><path fill="#${fill}"/></svg>\n`;
  for (const [path, own] of Object.entries(broken)) {
    if (own === undefined) delete files[path];
    else files[path] = own;
  }
  return files;
}

/** JSON is YAML. */
function yaml(fields: Fields): string {
  return Object.entries(fields)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `${key}: ${JSON.stringify(value)}\n`)
    .join("");
}

function sharedText({ file, entries }: Paper["shared"]): string {
  if (file === "sources.yaml") return yaml(entries);
  if (file === "sources.json")
    return JSON.stringify(Object.entries(entries).map(([id, fields]) => ({ id, ...fields })));
  // BibTeX has no labels.
  return Object.entries(entries)
    .map(([key, { label: _, ...fields }]) => {
      const lines = Object.entries(fields).map(([name, value]) => `  ${name} = {${value}},\n`);
      return `@misc{${key},\n${lines.join("")}}\n`;
    })
    .join("\n");
}

function text(front: Fields, body: string): string {
  return `---\n${yaml(front)}---\n\n${body}\n`;
}

function articleText(path: string, article: PaperArticle, { sources }: Paper): string {
  const { front, date, updated, embargo, lasts, words, links, shows, cites, refers } = article;
  const citations = cites.map(({ source, own }) => ({
    id: `s${source}`,
    ...sources[source],
    ...own,
  }));
  const calls = cites.map(({ source }) => ` [@s${source}]`).join(" and");
  const pictures = shows.map((src) => `![A picture](${src})`).join("\n\n");
  const all = {
    ...front,
    date: isoOf(date),
    ...(updated !== undefined && { updated: isoOf(updated) }),
    ...(embargo !== undefined && { embargo: isoOf(embargo) }),
    ...(lasts !== undefined && { expires: isoOf(Math.max(date, embargo ?? date) + lasts) }),
    ...(citations.length > 0 && { citations }),
  };
  const more = refers.length > 0 ? `\n\nSo say ${refers.join(" and ")} too.` : "";
  return text(all, `${words}${calls}.${more}\n\n${linksFrom(path, links)}\n\n${pictures}`);
}

/** With an offset, so that the time zone does not change the moment. */
function isoOf(millis: number): string {
  return `${new Date(millis).toISOString().slice(0, 16)}Z`;
}

/** Links with relative paths, as editors write them. */
function linksFrom(from: string, links: readonly string[]): string {
  return links
    .map((to) => {
      const shown = to.startsWith("/") ? to : posix.relative(posix.dirname(from), to);
      return `See [that one](${shown}).`;
    })
    .join(" ");
}
