import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Diagnostic } from "../diagnostics.ts";
import { byCode } from "../order.ts";
import { decodeText } from "./decode.ts";
import type { SourceFile } from "./types.ts";

/** A text larger than this is no article: the largest of newspapers' archives stay under 200 kB. */
export const LARGEST_TEXT = 2_000_000;

export const IMAGE_ENDINGS = [".avif", ".gif", ".jpeg", ".jpg", ".png", ".svg", ".webp"] as const;

export interface ContentFiles {
  texts: SourceFile[];
  /** Paths of pictures, relative to the content folder. */
  images: string[];
  diagnostics: Diagnostic[];
}

export interface ContentRoot {
  /** Absolute. */
  folder: string;
  /** As the editor named it: what diagnostics show. */
  shown: string;
}

interface Found {
  path: string;
  /** It is a link or a device. */
  link: boolean;
}

/** Every file below `root`, in an order that no file system changes. Dot files and folders are left out. */
function walk(root: string, folder = ""): Found[] {
  const entries = readdirSync(join(root, folder), { withFileTypes: true });
  entries.sort((a, b) => byCode(a.name, b.name));
  return entries.flatMap((entry): Found[] => {
    if (entry.name.startsWith(".")) return [];
    const path = folder === "" ? entry.name : `${folder}/${entry.name}`;
    if (entry.isDirectory()) return walk(root, path);
    return [{ path, link: !entry.isFile() }];
  });
}

export function readContent({ folder, shown }: ContentRoot): ContentFiles {
  const files: ContentFiles = { texts: [], images: [], diagnostics: [] };
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
    files.diagnostics.push(problem(shown, NO_FOLDER));
    return files;
  }
  for (const { path, link } of walk(folder)) {
    const file = join(shown, path);
    const image = IMAGE_ENDINGS.some((ending) => path.toLowerCase().endsWith(ending));
    if (link) files.diagnostics.push(problem(file, LINK));
    else if (image) files.images.push(path);
    else if (isText(path)) readText({ file, path, from: join(folder, path) }, files);
    if (!link && !image && isStray(path)) files.diagnostics.push(problem(file, STRAY, "warning"));
  }
  return files;
}

function isText(path: string): boolean {
  return (
    /^publication\.ya?ml$/.test(path) || /^(articles|authors|pages)\/.*\.(md|markdown)$/i.test(path)
  );
}

/** Files that an editor believes to be read, and that are not: `story.md.txt`, or an article beside `articles/`. */
function isStray(path: string): boolean {
  if (isText(path)) return false;
  if (/^(articles|authors|pages)\//.test(path)) return true;
  return /\.(md|markdown)$/i.test(path) && !/(^|\/)readme\.md$/i.test(path);
}

function readText(
  { file, path, from }: { file: string; path: string; from: string },
  files: ContentFiles,
): void {
  const { size } = statSync(from);
  if (size > LARGEST_TEXT) {
    const message = `The file has ${size} bytes, more than the ${LARGEST_TEXT} that a text may have`;
    files.diagnostics.push(problem(file, { ...TOO_LARGE, message }));
    return;
  }
  const { text, diagnostics } = decodeText(readFileSync(from), file);
  files.diagnostics.push(...diagnostics);
  if (text !== undefined) files.texts.push({ file, path, text });
}

type Said = Pick<Diagnostic, "rule" | "message"> & { hint: string };

function problem(file: string, said: Said, severity: Diagnostic["severity"] = "error"): Diagnostic {
  return { file, line: 1, column: 1, severity, ...said };
}

const NO_FOLDER: Said = {
  rule: "file/no-content",
  message: "There is no such content folder",
  hint: "Name the folder that holds publication.yaml: dateline build --content DIR.",
};

const LINK: Said = {
  rule: "file/not-regular",
  message: "This is a link or a device, not a file",
  hint: "Put the file itself here: a link may lead out of the content folder.",
};

const TOO_LARGE = { rule: "file/too-large", hint: "Split it into several." };

const STRAY: Said = {
  rule: "file/not-read",
  message: "Nothing reads this file",
  hint: "Articles, authors and pages are files that end in .md, in articles/, authors/ and pages/.",
};
