import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { type Diagnostic, excerptOf, type Place } from "../diagnostics.ts";
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

interface Found {
  path: string;
  link: boolean;
}

export interface ContentRoot {
  /** Absolute. */
  folder: string;
  /** As the editor named it: what diagnostics show. */
  shown: string;
}

/** Every file below `root`, in an order that no file system changes. Dot files and folders are left out. */
function walk(root: string, folder = ""): Found[] {
  const entries = readdirSync(join(root, folder), { withFileTypes: true });
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
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
    files.diagnostics.push({
      ...topOf(shown),
      severity: "error",
      rule: "file/no-content",
      message: "there is no such content folder",
      hint: "Name the folder that holds publication.yaml: dateline build --content DIR.",
    });
    return files;
  }
  for (const { path, link } of walk(folder)) {
    const file = join(shown, path);
    const wanted = /\.(md|markdown|ya?ml)$/i.test(path);
    const image = IMAGE_ENDINGS.some((ending) => path.toLowerCase().endsWith(ending));
    if (!wanted && !image) continue;
    if (link) files.diagnostics.push(linkDiagnostic(file));
    else if (image) files.images.push(path);
    else readText({ file, path, from: join(folder, path) }, files);
  }
  return files;
}

function linkDiagnostic(file: string): Diagnostic {
  return {
    ...topOf(file),
    severity: "error",
    rule: "file/not-regular",
    message: "this is a link or a device, not a file",
    hint: "Put the file itself here: a link may lead out of the content folder.",
  };
}

function readText(
  { file, path, from }: { file: string; path: string; from: string },
  files: ContentFiles,
): void {
  const { size } = statSync(from);
  if (size > LARGEST_TEXT) {
    files.diagnostics.push({
      ...topOf(file),
      severity: "error",
      rule: "file/too-large",
      message: `the file has ${size} bytes, more than the ${LARGEST_TEXT} that a text may have`,
      hint: "Split it, or raise LARGEST_TEXT in src/content/read.ts.",
    });
    return;
  }
  const decoded = decodeText(readFileSync(from), file);
  if ("rule" in decoded) files.diagnostics.push(decoded);
  else files.texts.push({ file, path, text: decoded.text });
}

/** UTF-8 without its byte order mark and with LF; or why the bytes are no text. */
export function decodeText(bytes: Uint8Array, file: string): { text: string } | Diagnostic {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    return notText(topOf(file), "the file is UTF-16, not UTF-8");
  }
  const nul = bytes.indexOf(0);
  if (nul !== -1)
    return notText(placeInBytes(bytes, nul, file), "a NUL byte: this is no text file");
  const loose = new TextDecoder("utf-8").decode(bytes);
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    const place = placeInText(loose, loose.indexOf("\ufffd"), file);
    return notText(place, "a byte that is not UTF-8", excerptOf(loose, place.line));
  }
  // A lone CR is an old Macintosh's line end, and no other character of a text.
  const text = loose.replace(/\r\n?/g, "\n");
  const override = /[\u202a-\u202e\u2066-\u2069]/.exec(text);
  if (!override) return { text };
  const place = placeInText(text, override.index, file);
  return {
    ...place,
    severity: "error",
    rule: "file/bidi-control",
    message: "an invisible character that turns the direction of the text around",
    hint: "Delete it: Arabic and Hebrew text need none, and it can hide what a line says.",
    excerpt: excerptOf(text, place.line),
  };
}

function notText(place: Place, message: string, excerpt?: string): Diagnostic {
  const hint = "Save the file as UTF-8 in your editor.";
  const base = { ...place, severity: "error" as const, rule: "file/not-utf-8", message, hint };
  return excerpt === undefined ? base : { ...base, excerpt };
}

function topOf(file: string): Place {
  return { file, line: 1, column: 1 };
}

function placeInText(text: string, index: number, file: string): Place {
  const before = text.slice(0, Math.max(0, index)).split("\n");
  return { file, line: before.length, column: (before.at(-1) ?? "").length + 1 };
}

function placeInBytes(bytes: Uint8Array, index: number, file: string): Place {
  const before = new TextDecoder("latin1").decode(bytes.subarray(0, index));
  return placeInText(before, index, file);
}
