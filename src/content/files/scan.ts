import { type Dirent, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Diagnostic } from "../../diagnostics.ts";
import { kindNamed } from "../../media/kinds.ts";
import { byCode } from "../../order.ts";
import { isFont, isLicence } from "./font-files.ts";
import { foundAt, isGone } from "./found-at.ts";
import { extensionOf, SUPPORTED_EXTENSIONS, UNSUPPORTED_EXTENSIONS } from "./picture-kinds.ts";

/** Folders of the content folder that are read. */
export const CONTENT_FOLDERS = [
  "articles",
  "authors",
  "pages",
  "sources",
  "fonts",
  "topics",
  "comments",
  "style",
] as const;

/** Marks the root of every built site, where builds may delete files. */
export const MARKER = ".dateline";

/** A file's metadata, known without reading it. */
export interface FileFacts {
  /** Relative to the content folder, with `/`. */
  path: string;
  size: number;
  /** Milliseconds since 1970, with a fraction. */
  modified: number;
}

export interface ContentFiles {
  articles: FileFacts[];
  /** Replies to articles, in `comments/`: each belongs to an article. */
  comments: FileFacts[];
  /** Settings, authors, standing pages and shared sources: few, and read for every build. */
  texts: FileFacts[];
  images: FileFacts[];
  /** Fonts and their licences, in `fonts/`. */
  fonts: FileFacts[];
  /** Files of `media/` that pages may link to or play. */
  media: FileFacts[];
  diagnostics: Diagnostic[];
}

export interface ContentRoot {
  /** Absolute. */
  folder: string;
  /** As the editor named it, for diagnostics. */
  shown: string;
}

interface Found {
  path: string;
  /** A symbolic link or a device. */
  link: boolean;
}

/**
 * Every file below `root`, in the same order on any file system. Skips dot files and built sites. A file that
 * disappears meanwhile is skipped too: editors save through short-lived temporary files.
 */
function walk(root: string, folder: string, found: Found[]): Found[] {
  const entries = entriesOf(join(root, folder));
  if (folder !== "" && entries.some(({ name }) => name === MARKER)) return found;
  entries.sort((a, b) => byCode(a.name, b.name));
  for (const entry of entries) {
    if (entry.name.startsWith(".")) continue;
    const path = folder === "" ? entry.name : `${folder}/${entry.name}`;
    if (entry.isDirectory()) walk(root, path, found);
    else found.push({ path, link: !entry.isFile() });
  }
  return found;
}

function entriesOf(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    if (isGone(error)) return [];
    throw error;
  }
}

/** Lists the files of a content folder, and warns of those that look like content but are ignored. */
export function scanContent({ folder, shown }: ContentRoot): ContentFiles {
  const files: ContentFiles = {
    ...{ articles: [], comments: [], texts: [], images: [], fonts: [], media: [] },
    diagnostics: [],
  };
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
    files.diagnostics.push(problem(shown, NO_FOLDER));
    return files;
  }
  for (const { path, link } of walk(folder, "", [])) {
    if (UNSEEN.test(path)) {
      files.diagnostics.push(problem(join(shown, path), UNSEEN_NAME));
      continue;
    }
    const list = link ? undefined : listFor(path, files);
    if (list) list.push(...factsOf(folder, path));
    else if (link) files.diagnostics.push(problem(join(shown, path), LINK));
    else if (path.startsWith("style/"))
      files.diagnostics.push(problem(join(shown, path), STRAY_STYLE, "warning"));
    else if (path.startsWith("comments/"))
      files.diagnostics.push(problem(join(shown, path), STRAY_REPLIES, "warning"));
    else if (isStraySources(path))
      files.diagnostics.push(problem(join(shown, path), STRAY_SOURCES, "warning"));
    else if (isProgram(path))
      files.diagnostics.push(problem(join(shown, path), PROGRAM, "warning"));
    else if (isStray(path)) files.diagnostics.push(problem(join(shown, path), STRAY, "warning"));
  }
  return files;
}

/** Empty if the file has disappeared or is no longer a regular file. */
function factsOf(folder: string, path: string): FileFacts[] {
  const found = foundAt(join(folder, path));
  return found?.isFile() ? [{ path, size: found.size, modified: found.mtimeMs }] : [];
}

export function isArticle(path: string): boolean {
  return /^articles\/.*\.(md|markdown)$/i.test(path);
}

/**
 * Sources that any article may cite: `sources.yaml`, `sources.json`, `sources.bib`, and files of these types in
 * `sources/`.
 */
export function isSharedSources(path: string): boolean {
  return /^(?:sources|sources\/[^/]+)\.(?:ya?ml|json|bib)$/i.test(path);
}

/** The house's word list and spellings. */
const HOUSE_STYLE_FILES = ["style/words.yaml", "style/spelling.txt"];

function listFor(
  path: string,
  { articles, comments, texts, images, fonts, media }: ContentFiles,
): FileFacts[] | undefined {
  if (isArticle(path)) return articles;
  if (/^comments\/.*\.yaml$/.test(path)) return comments;
  if (
    /^publication\.ya?ml$/.test(path) ||
    /^(authors|pages|topics)\/.*\.(md|markdown)$/i.test(path)
  )
    return texts;
  if (isSharedSources(path) || HOUSE_STYLE_FILES.includes(path)) return texts;
  if (/\.csl$/i.test(path) || ["tokens.css", "theme.css"].includes(path)) return texts;
  if (isFont(path) || isLicence(path)) return fonts;
  if (isMedia(path)) return media;
  return isPicture(path) ? images : undefined;
}

function isMedia(path: string): boolean {
  return path.startsWith("media/") && kindNamed(path) !== undefined;
}

/** Includes unsupported formats, so that an article that names one gets a helpful error. */
function isPicture(path: string): boolean {
  const extension = extensionOf(path);
  return SUPPORTED_EXTENSIONS.has(extension) || UNSUPPORTED_EXTENSIONS.has(extension);
}

/** Files that look like content but are ignored: `story.md.txt`, or an article outside `articles/`. */
function isStray(path: string): boolean {
  if (/^(articles|authors|pages|topics)\//.test(path)) return true;
  return /\.(md|markdown)$/i.test(path) && !/(^|\/)readme\.md$/i.test(path);
}

/** Programs, templates and configuration that other site generators would run. */
function isProgram(path: string): boolean {
  return /\.(?:[cm]?[jt]sx?|11ty\.\w+|njk|nunjucks|liquid|hbs|handlebars|mustache|ejs|pug|haml|jade|webc|vue|svelte|astro|mdx|x?html?|php|py|rb|lua|sh|wasm|css|scss|json5?|toml)$/i.test(
    path,
  );
}

/** Sources under an unsupported name or extension. */
function isStraySources(path: string): boolean {
  return /^sources(?:\/|\.\w+$)|^[^/]+\.bib$/i.test(path);
}

type Report = Pick<Diagnostic, "rule" | "message"> & { hint: string };

export function problem(
  file: string,
  report: Report,
  severity: Diagnostic["severity"] = "error",
): Diagnostic {
  return { file, line: 1, column: 1, severity, ...report };
}

const NO_FOLDER: Report = {
  rule: "file/no-content",
  message: "There is no such folder, so there is no publication",
  hint: "Run the command in the folder that contains content/, or name the folder of publication.yaml with --content. `dateline init` begins a publication.",
};

export const LINK: Report = {
  rule: "file/not-regular",
  message: "This is a link or a device, not a file",
  hint: "Copy the file itself here: a link could lead out of the content folder.",
};

const STRAY: Report = {
  rule: "file/not-read",
  message: "This file is not used",
  hint: "Articles, authors, pages and topics must end in .md and be in articles/, authors/, pages/ or topics/. Move, rename or delete the file.",
};

/** Control characters, direction controls, and U+FFFD for bytes that are not UTF-8. */
const UNSEEN = /[\p{Cc}\u202a-\u202e\u2066-\u2069\ufffd]/u;

const UNSEEN_NAME: Report = {
  rule: "file/name",
  message: "The file name contains an invisible or unreadable character",
  hint: "Rename the file: type its name again.",
};

const PROGRAM: Report = {
  rule: "file/not-read",
  message: "This file is neither read nor run: content is text and pictures",
  hint: "Delete it. Layouts are in layouts/, a publication's colours in tokens.css, and its own rules in theme.css.",
};

const STRAY_STYLE: Report = {
  rule: "file/not-read",
  message: "This file is not used",
  hint: "The house's style is in style/words.yaml and style/spelling.txt. Rename or delete the file.",
};

const STRAY_REPLIES: Report = {
  rule: "file/not-read",
  message: "This file is not used",
  hint: "Replies to an article are in a file that ends in .yaml: comments/world/x.yaml for articles/world/x.md.",
};

const STRAY_SOURCES: Report = {
  rule: "file/not-read",
  message: "This file is not used",
  hint: "Shared sources must be in sources.yaml, sources.json or sources.bib, or in files with these endings directly in sources/.",
};
