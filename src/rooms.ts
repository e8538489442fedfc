/** A folder of the source with rules for its imports. A file belongs to the room with the longest matching path. */
export interface Room {
  path: string;
  /** What it does; ARCHITECTURE's table shows the same text. */
  purpose: string;
  /** The rooms that its files may import from, besides their own room and `src/*.ts`. */
  imports: readonly string[];
}

/**
 * Ordered from the bottom up: each room imports only from rooms above it in this list. The last argument lists them,
 * without `src/`.
 */
export const ROOMS: readonly Room[] = [
  room("src/rules", "every rule once: its level, what it finds and why that matters", ""),
  room("src", "what every room may use: dates, escaped HTML, diagnostics, limits, order", "rules"),
  room(
    "src/typography",
    "a text as its language prints it: quotation marks, apostrophes, primes, dashes, spaces",
    "",
  ),
  room(
    "src/pictures",
    "which files are made of a picture, their urls, how they are encoded, how wide they are shown",
    "",
  ),
  room(
    "src/drawings",
    "reads SVG files and writes them anew from what is known to be harmless",
    "pictures",
  ),
  room("src/cards", "draws social cards and the site's icon", ""),
  room(
    "src/citations",
    "citation calls, labels, locators, numbering; `style/` has academic styles and alone loads citeproc",
    "typography",
  ),
  room(
    "src/words",
    "all words that readers see and no editor writes: a catalogue for each language, and one look-up",
    "citations",
  ),
  room(
    "src/markdown",
    "a body to HTML, headings, citations and plain Markdown",
    "rules typography pictures citations words",
  ),
  room(
    "src/content",
    "the types of all content, and the levels of the rules it is checked by",
    "rules pictures markdown",
  ),
  room("src/content/files", "looks through the content folder and reads its files", "content"),
  room(
    "src/content/yaml",
    "YAML with the place of every key and value, and clear words for mistakes",
    "rules content",
  ),
  room(
    "src/content/front-matter",
    "splits front matter from body, and checks fields by schemas",
    "rules citations content content/files content/yaml",
  ),
  room(
    "src/content/csl",
    "sources in CSL-JSON's fields: dates, names, types, and the schema of a citation",
    "rules citations content/front-matter",
  ),
  room(
    "src/content/bibtex",
    "BibTeX and BibLaTeX to CSL; `tex/` reads TeX as text",
    "citations content/front-matter content/csl",
  ),
  room(
    "src/content/pictures",
    "measures picture files, and finds the one that a text means",
    "rules pictures drawings markdown content content/files content/yaml content/front-matter",
  ),
  room(
    "src/content/settings",
    "`publication.yaml`, its editions and defaults",
    "rules typography pictures citations words markdown content content/files content/yaml content/front-matter content/pictures",
  ),
  room(
    "src/content/tokens",
    "`tokens.css`: which colours and sizes a publication may set",
    "citations content content/front-matter",
  ),
  room(
    "src/content/sources",
    "an article's sources, those that articles share, and what is checked of all",
    "rules citations markdown content content/files content/yaml content/front-matter content/csl content/bibtex content/settings",
  ),
  room(
    "src/content/articles",
    "articles, authors and standing pages; loads all content, and only what changed",
    "typography citations markdown content content/files content/yaml content/front-matter content/csl content/pictures content/settings content/tokens content/sources",
  ),
  room(
    "src/publication",
    "articles to sections, tags, authors, archive and sources",
    "citations words markdown content content/settings content/articles",
  ),
  room(
    "src/pages",
    "the publication to pages as data, and their urls",
    "typography pictures cards citations words markdown content content/settings content/tokens content/articles publication",
  ),
  room(
    "src/formats",
    "feeds, sitemaps, JSON-LD, Open Graph, citation files, redirects",
    "pictures cards citations markdown content pages",
  ),
  room(
    "layouts",
    "a template for each kind of page; `parts/`, `styles/`, `scripts/`",
    "pictures citations words markdown content pages formats",
  ),
  room("src/engine/errors", "what stops a build, in sentences", ""),
  room(
    "src/engine/request",
    "what a build is asked for, and versions of the program that does it",
    "content/files",
  ),
  room(
    "src/engine/disk",
    "which folders a build may write to, and how it writes and deletes",
    "content/files engine/errors engine/request",
  ),
  room(
    "src/engine/store",
    "the cache's database of read articles, and the seals on all that is kept",
    "content content/pictures content/articles engine/errors engine/request engine/disk",
  ),
  room(
    "src/engine/threads",
    "pools of threads and processes, and reading in them",
    "content/files content/articles engine/errors",
  ),
  room(
    "src/engine/output",
    "stage, manifest, and putting files in place",
    "content/files engine/errors engine/request engine/disk engine/store engine/threads",
  ),
  room(
    "src/engine/plan",
    "the files a site should have, compared with those it has; what a product is",
    "pictures content/pictures content/tokens publication pages engine/request engine/disk engine/store engine/output",
  ),
  room(
    "src/engine/products/search",
    "the indexes of the search, made by Pagefind",
    "content content/files content/articles publication pages engine/errors engine/request engine/disk engine/store engine/threads engine/plan",
  ),
  room(
    "src/engine/products",
    "files that no layout renders: pictures, cards, stylesheets, scripts",
    "pictures drawings cards content/files content/pictures content/tokens pages engine/errors engine/request engine/disk engine/store engine/threads engine/output engine/plan engine/products/search",
  ),
  room(
    "src/engine/leaks",
    "looks through what was rendered for articles that are not public",
    "markdown content/files content/articles pages engine/errors engine/request engine/output engine/plan engine/products",
  ),
  room(
    "src/engine/site",
    "assembles and lays out: content to all pages and files of a site",
    "markdown content content/files content/pictures content/settings content/tokens content/articles publication pages engine/request engine/disk engine/output engine/plan engine/products engine/leaks",
  ),
  room(
    "src/engine/strategies",
    "how a build by itself and one of a server differ: what is known from before, and remembered",
    "content content/files content/sources content/articles publication pages engine/request engine/disk engine/store engine/output engine/plan engine/products engine/site",
  ),
  room(
    "src/engine",
    "the build, step by step",
    "pictures content/articles publication pages engine/errors engine/request engine/store engine/threads engine/output engine/plan engine/products engine/products/search engine/leaks engine/site engine/strategies",
  ),
  room(
    "src/serve",
    "the development server: answers with the output's files, reloads open pages",
    "content/files pages formats engine/errors engine/disk",
  ),
  room(
    "src/eleventy",
    "hands pages to Eleventy",
    "pictures content/articles pages engine/errors engine/request engine/disk engine/store engine/threads engine/output engine/products engine/strategies engine",
  ),
  room(
    "src/link-check",
    "asks for sources' urls, politely, and writes their status",
    "citations content/files publication",
  ),
  room(
    "src/cli",
    "the `dateline` command",
    "content/files content/front-matter content/articles pages formats engine/errors engine/request engine/disk engine/store engine/threads engine/output engine/products engine/strategies engine serve eleventy link-check",
  ),
  room(
    "src/pack",
    "makes the package that publications install: layouts file by file, all else bundled",
    "engine/request",
  ),
];

/** Packages that only these rooms or files may import. A name that ends in `/` is a prefix. */
export const PACKAGES: Readonly<Record<string, readonly string[]>> = {
  luxon: ["src/dates.ts"],
  rolldown: ["src/pack"],
  "@11ty/": ["src/eleventy", ".eleventy.ts"],
  "node:http": ["src/link-check", "src/serve"],
  "node:https": ["src/link-check"],
  "node:net": ["src/link-check", "src/serve"],
  "node:tls": [],
  "node:dns": ["src/link-check"],
  "node:fs": [
    "src/terminal.ts",
    "src/root.ts",
    "src/content/files",
    "src/engine",
    "src/eleventy",
    "src/serve",
    "src/link-check",
    "src/cli",
    "src/pack",
  ],
  "node:fs/promises": ["src/serve"],
  "node:sqlite": ["src/engine/store"],
};

function room(path: string, purpose: string, imports: string): Room {
  const names = imports.split(" ").filter((name) => name !== "");
  return { path, purpose, imports: names.map((name) => `src/${name}`) };
}

/** The room of a file, by its path from the root; undefined if it is in none. */
export function roomOf(path: string): Room | undefined {
  const fitting = ROOMS.filter((each) => path.startsWith(`${each.path}/`));
  return fitting.toSorted((a, b) => b.path.length - a.path.length)[0];
}

/** A room and all rooms that its files may import, directly or indirectly. */
export function reachedFrom(path: string): ReadonlySet<string> {
  const found = new Set<string>(["src", path]);
  for (const each of found) {
    const { imports = [] } = ROOMS.find((one) => one.path === each) ?? {};
    for (const next of imports) found.add(next);
  }
  return found;
}
