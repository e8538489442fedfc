/** A folder of the source with rules for its imports. A file belongs to the room with the longest matching path. */
export interface Room {
  path: string;
  /** What it does; ARCHITECTURE's table shows the same text. */
  purpose: string;
  /** The rooms that its files may import from, besides their own and those of `SHARED`. */
  imports: readonly string[];
}

/**
 * Ordered from the bottom up: each room imports only from rooms above it in this list. The last argument lists them,
 * without `src/`.
 */
export const ROOMS: readonly Room[] = [
  room("src/text", "places, signs and directions in plain text, and escaping it", ""),
  room("src/dates", "parses dates in a time zone, and prints them as newspapers do", ""),
  room("src/rules", "every rule once: its level, what it finds and why that matters", ""),
  room("src", "shared by all rooms: HTML escaping, diagnostics, limits, ordering", "rules"),
  room(
    "src/typography",
    "typesets text by language: quotation marks, apostrophes, primes, dashes, spaces",
    "",
  ),
  room(
    "src/hosts",
    "web hosts, one file each: their files, limits, and what they do with old addresses",
    "",
  ),
  room("src/pictures", "variants of pictures: their URLs, display widths and encoding", ""),
  room("src/media", "kinds of files in `media/` besides pictures, and how they begin", ""),
  room(
    "src/drawings",
    "sanitizes SVG: reads files and writes only what is known to be harmless",
    "pictures",
  ),
  room("src/fonts", "reads WOFF2 files, and writes the CSS of a publication's fonts", ""),
  room("src/cards", "draws social cards and the site's icon", ""),
  room(
    "src/citations",
    "citation calls, labels, locators, numbering; academic styles in `style/`, which alone loads citeproc",
    "typography",
  ),
  room(
    "src/words",
    "texts of the interface: a catalogue for each language, and one lookup",
    "citations",
  ),
  room("src/data", "tables of data: reads cells and CSV, formats, and writes CSV", ""),
  room("src/charts", "draws charts as SVG, and describes them in words", "words data"),
  room("src/maps", "reads GeoJSON, and draws maps as SVG", "charts"),
  room(
    "src/embeds",
    "content of other sites that texts can show: a file for each site, and the addresses it has",
    "",
  ),
  room(
    "src/markdown",
    "renders a body to HTML, headings, citations and plain Markdown",
    "rules typography pictures citations words embeds media data charts maps",
  ),
  room(
    "src/prose",
    "checks an article's language: lengths, house words, initials, spelling",
    "rules markdown",
  ),
  room(
    "src/content",
    "types of all content, and the severity of the rules that check it",
    "rules pictures embeds markdown hosts prose",
  ),
  room("src/content/files", "scans the content folder and reads its files", "media content"),
  room(
    "src/content/yaml",
    "parses YAML with the position of every key and value, and explains mistakes",
    "rules content",
  ),
  room(
    "src/content/patch",
    "changes values in YAML that editors wrote, and keeps every other byte",
    "content/yaml",
  ),
  room(
    "src/content/renames",
    "keys with a new name: reads the old one, and replaces it",
    "content content/yaml content/patch",
  ),
  room(
    "src/content/front-matter",
    "splits front matter from body, and validates fields against schemas",
    "rules citations content content/files content/yaml content/renames",
  ),
  room(
    "src/content/blocks",
    "reads the YAML of charts, tables and maps, and has their schemas",
    "data charts maps markdown content/yaml content/front-matter",
  ),
  room(
    "src/services",
    "services on other sites, one file each: newsletters, comments, and what counts visits",
    "embeds content content/front-matter",
  ),
  room(
    "src/content/csl",
    "sources in CSL-JSON's fields: dates, names, types, and the schema of a citation",
    "rules citations content/front-matter",
  ),
  room(
    "src/content/bibtex",
    "converts BibTeX and BibLaTeX to CSL; `tex/` reads TeX as text",
    "citations content/front-matter content/csl",
  ),
  room(
    "src/content/pictures",
    "measures picture files, and resolves references to them",
    "rules pictures drawings markdown content content/files content/yaml content/front-matter",
  ),
  room(
    "src/content/media-files",
    "finds, checks and reads the files of `media/` besides pictures",
    "rules media content/files content/front-matter",
  ),
  room(
    "src/content/settings",
    "`publication.yaml`, its editions and defaults",
    "rules typography pictures fonts citations words embeds markdown prose content content/files content/yaml content/renames content/front-matter services content/pictures hosts",
  ),
  room(
    "src/content/style",
    "the house's style: reads its word list, its spellings and its dictionaries",
    "prose content content/files content/yaml content/front-matter",
  ),
  room(
    "src/content/fonts",
    "a publication's fonts: finds and checks their files and licences",
    "rules fonts citations markdown content content/files content/front-matter content/settings",
  ),
  room(
    "src/content/tokens",
    "`tokens.css`: the colours and sizes that a publication may set",
    "citations content content/front-matter",
  ),
  room(
    "src/content/theme",
    "`theme.css`: a publication's own rules",
    "pictures content content/front-matter content/pictures content/tokens",
  ),
  room(
    "src/content/sources",
    "sources of articles, shared sources, and the checks of both",
    "rules citations markdown content content/files content/yaml content/front-matter content/csl content/bibtex content/settings",
  ),
  room(
    "src/content/comments",
    "replies to articles: reads and checks their files",
    "citations markdown content content/files content/yaml content/front-matter services content/settings",
  ),
  room(
    "src/content/articles",
    "articles, authors and standing pages; loads content, and reads only what changed",
    "typography citations embeds markdown prose content content/files content/yaml content/front-matter content/blocks content/csl content/pictures content/media-files content/settings content/fonts content/tokens content/theme content/sources content/style services content/comments",
  ),
  room(
    "src/schemas",
    "JSON Schemas of all that editors write, from the schemas that parse it",
    "content content/front-matter content/csl content/settings content/comments content/style content/articles",
  ),
  room(
    "src/editors",
    "files for editors' tools: settings, schemas and snippets of VS Code",
    "content/front-matter schemas",
  ),
  room(
    "src/publication",
    "groups articles into sections, tags, authors, archive and sources",
    "citations words markdown content content/settings content/articles",
  ),
  room(
    "src/pages",
    "lays out the publication as pages: their data and URLs",
    "typography pictures cards citations words embeds markdown content content/settings content/tokens content/articles publication hosts",
  ),
  room(
    "src/formats",
    "feeds, sitemaps, JSON-LD, Open Graph, citation files, redirects",
    "pictures cards citations markdown content services pages hosts",
  ),
  room(
    "layouts",
    "a template for each kind of page; `parts/`, `styles/`, `scripts/`",
    "pictures citations words markdown content pages formats",
  ),
  room(
    "src/overrides",
    "a publication's own layouts, parts and Eleventy configuration: finds, checks and loads them",
    "citations",
  ),
  room(
    "src/starter",
    "the files of a new publication, in every language of the interface",
    "cards words markdown content content/front-matter content/settings schemas editors hosts formats",
  ),
  room(
    "src/desk/format",
    "how the desk reads and writes files: what an editor did not change stays, byte for byte",
    "content/patch content/front-matter",
  ),
  room(
    "src/desk/browser/preview",
    "draws an article at the desk, by the layouts of the site",
    "typography citations words charts markdown content content/patch content/blocks content/csl content/sources content/articles pages layouts desk/format",
  ),
  room(
    "src/desk/browser",
    "the script of `/admin/`: Sveltia CMS with our formats, toolbar and preview",
    "words desk/format desk/browser/preview",
  ),
  room(
    "src/desk",
    "the web desk: its page, and its options from the schemas of what editors write",
    "typography words content content/front-matter content/settings content/patch schemas publication pages starter",
  ),
  room("src/engine/errors", "errors that stop a build, explained in sentences", ""),
  room(
    "src/engine/request",
    "the options of a build, and versions of the program",
    "content/files",
  ),
  room(
    "src/engine/disk",
    "which folders a build may write to, and how it writes and deletes",
    "content/files engine/errors engine/request",
  ),
  room(
    "src/engine/store",
    "the cache's database of parsed articles, and checksums of all that is cached",
    "content content/files content/pictures content/media-files content/articles overrides engine/errors engine/request engine/disk",
  ),
  room(
    "src/engine/threads",
    "pools of threads and processes, and reading in them",
    "content/files content/articles engine/errors",
  ),
  room(
    "src/engine/output",
    "staging, the manifest, and moving files into place",
    "content/files engine/errors engine/request engine/disk engine/store engine/threads",
  ),
  room(
    "src/engine/plan",
    "the files a site should have, compared with those it has; what a product is",
    "pictures content/pictures content/media-files content/fonts content/tokens publication pages engine/request engine/disk engine/store engine/output",
  ),
  room(
    "src/engine/products/search",
    "search indexes, made by Pagefind",
    "markdown content content/files content/articles publication pages engine/errors engine/request engine/disk engine/store engine/threads engine/plan",
  ),
  room(
    "src/engine/products",
    "files that no layout renders: pictures, cards, stylesheets, scripts",
    "pictures drawings fonts cards markdown content content/files content/pictures content/tokens pages desk engine/errors engine/request engine/disk engine/store engine/threads engine/output engine/plan engine/products/search",
  ),
  room(
    "src/engine/leaks",
    "checks rendered files for articles that are not public",
    "markdown content/files content/articles pages engine/errors engine/request engine/output engine/plan engine/products",
  ),
  room(
    "src/engine/site",
    "assembles and lays out content as all pages and files of a site",
    "rules fonts markdown content content/files content/pictures content/settings content/fonts content/tokens content/theme content/articles publication pages desk overrides engine/request engine/disk engine/output engine/plan engine/products engine/leaks hosts",
  ),
  room(
    "src/engine/strategies",
    "how cold builds and a server's differ: what is known before, and what is remembered",
    "content content/files content/sources content/articles publication pages engine/request engine/disk engine/store engine/output engine/plan engine/products engine/site",
  ),
  room(
    "src/engine",
    "the build, step by step",
    "pictures content content/articles pages overrides engine/errors engine/request engine/store engine/threads engine/output engine/plan engine/products/search engine/products engine/leaks engine/site engine/strategies",
  ),
  room(
    "src/serve",
    "the development server: serves the output, reloads open pages",
    "content/files pages formats engine/errors engine/disk",
  ),
  room(
    "src/eleventy",
    "renders pages with Eleventy",
    "pictures content/articles pages overrides engine/errors engine/request engine/disk engine/store engine/threads engine/output engine/products engine/strategies engine",
  ),
  room(
    "src/exports",
    "what publications import from the package",
    "content pages layouts eleventy",
  ),
  room("src/handbook", "the handbook, a publication with its layouts", ""),
  room("src/html-reading", "reads pages of other sites: elements, encoding and text", ""),
  room("src/web", "requests to other sites: public addresses only, bounded in time and size", ""),
  room("src/compare", "which pages differ between two built sites", "pages hosts"),
  room(
    "src/verify",
    "asks a deployed site for what its publication says it has",
    "content hosts formats pages web",
  ),
  room(
    "src/conversation",
    "reads replies from other networks into `comments/`, and announces articles there",
    "content content/patch content/front-matter content/comments services formats web html-reading",
  ),
  room(
    "src/link-check",
    "checks sources' URLs politely, and writes their status",
    "citations content/files content/yaml content/patch content/front-matter publication web",
  ),
  room(
    "src/pdf-reading",
    "reads the text and properties of PDFs, in a thread that ends with it",
    "",
  ),
  room(
    "src/cite",
    "finds what pages, registries and files say of a source, and writes it in the project's fields",
    "citations markdown content/csl content/front-matter web html-reading pdf-reading",
  ),
  room(
    "src/quotes",
    "looks for the passages that sources quote in their pages, and keeps the text of pages",
    "citations markdown link-check web html-reading pdf-reading cite",
  ),
  room(
    "src/source-edits",
    "adds a source to an article or a file of shared sources, and changes nothing else",
    "citations content/front-matter content/patch",
  ),
  room(
    "src/saved-posts",
    "asks sites what a post says, and writes it as a quotation with its source",
    "embeds markdown web html-reading source-edits",
  ),
  room(
    "src/fixes",
    "mends problems of content that have one right answer: a file for each kind of fix",
    "rules citations markdown content/patch content/yaml content/renames",
  ),
  room(
    "src/check",
    "checks a publication without rendering it: which problems to report, and the formats of reports",
    "rules citations content content/files content/articles engine/request engine/store engine/site engine link-check",
  ),
  room(
    "src/new-articles",
    "the file of a new article: its folder, name and front matter",
    "markdown",
  ),
  room(
    "src/cli",
    "the `dateline` command",
    "pictures citations embeds content content/files content/yaml content/renames content/front-matter content/settings content/articles schemas editors pages formats desk overrides engine/errors engine/request engine/disk engine/store engine/threads engine/output engine/products engine/strategies engine check fixes serve eleventy link-check saved-posts starter web conversation compare verify content/comments rules new-articles source-edits html-reading cite content/csl content/sources hosts quotes",
  ),
  room(
    "src/reference",
    "writes the pages of the handbook that are made from the program",
    "rules embeds fixes markdown content/front-matter content/blocks content/csl content/comments schemas cli",
  ),
  room(
    "src/pack",
    "builds the npm package: layouts file by file, all else bundled",
    "cards words schemas overrides engine/request engine/products",
  ),
];

/** Rooms whose files every room may import, and which may import each other. */
export const SHARED: readonly string[] = ["src", "src/text", "src/dates"];

/** Packages that only these rooms or files may import. A name that ends in `/` is a prefix. */
export const PACKAGES: Readonly<Record<string, readonly string[]>> = {
  luxon: ["src/dates.ts"],
  rolldown: ["src/pack"],
  "@11ty/": ["src/eleventy", ".eleventy.ts"],
  "node:http": ["src/link-check", "src/serve", "src/web"],
  "node:https": ["src/web"],
  "node:net": ["src/serve", "src/web"],
  "node:tls": ["src/web"],
  "node:dns": ["src/web"],
  "node:fs": [
    "src/terminal.ts",
    "src/root.ts",
    "src/starter",
    "src/content/files",
    "src/engine",
    "src/eleventy",
    "src/overrides",
    "src/serve",
    "src/cli",
    "src/pack",
    "src/reference",
  ],
  "node:fs/promises": ["src/serve"],
  "node:sqlite": ["src/engine/store"],
};

function room(path: string, purpose: string, imports: string): Room {
  const names = imports.split(" ").filter((name) => name !== "");
  return {
    path,
    purpose,
    imports: names.map((name) => (name === "layouts" ? name : `src/${name}`)),
  };
}

/** The room of a file, by its path from the root; undefined if it is in none. */
export function roomOf(path: string): Room | undefined {
  const fitting = ROOMS.filter((each) => path.startsWith(`${each.path}/`));
  return fitting.toSorted((a, b) => b.path.length - a.path.length)[0];
}

/** A room and all rooms that its files may import, directly or indirectly. */
export function reachedFrom(path: string): ReadonlySet<string> {
  const found = new Set<string>([...SHARED, path]);
  for (const each of found) {
    const { imports = [] } = ROOMS.find((one) => one.path === each) ?? {};
    for (const next of imports) found.add(next);
  }
  return found;
}
