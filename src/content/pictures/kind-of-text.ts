import type { PictureKind } from "../files/picture-kinds.ts";

/** Enough characters to recognize a kind of text. */
const HEAD = 4_000;

const FAILED = "Save the picture itself here. The download may have failed behind a login.";
const text = (is: string, hint = FAILED): PictureKind => ({ is: `is ${is}`, hint });

const HTML = text("a web page (HTML), not a picture");
const DRAWING = text("a drawing (SVG)", "Rename it so that it ends in .svg.");
const BASE64 = text(
  "a picture written as text (Base64)",
  "Decode it, or save the picture itself here.",
);
const ADDRESS = text(
  "text that names a file or a page, not a picture",
  "Put the picture itself here. Git writes such text in place of a link if links are turned off.",
);
const CONFLICT = text(
  "text with Git’s conflict markers",
  "Choose one version with git checkout --ours or git checkout --theirs, and the file name.",
);

/** Elements that HTML may begin with, including documents that omit optional tags. */
const HTML_ELEMENTS =
  /^(?:a|b|body|br|center|div|form|h[1-6]|head|html|iframe|img|link|meta|p|pre|script|span|style|table|title)$/i;

/** The kind of text in a file named as a raster image; undefined if it is not text. */
export function kindOfText(bytes: Uint8Array): PictureKind | undefined {
  const start = startOf(bytes);
  if (start === "") return text("a file of spaces", "Copy the picture here again.");
  if (start === undefined) return undefined;
  return isMarkup(start) ? kindOfMarkup(start) : kindOfWords(start);
}

/** The same for a file named as a drawing; undefined for SVG, whose own problems are reported by place. */
export function kindOfTextAsDrawing(bytes: Uint8Array): PictureKind | undefined {
  const start = startOf(bytes);
  if (!start) return undefined;
  if (!isMarkup(start)) return /<svg\b/i.test(start) ? undefined : kindOfWords(start);
  const isDrawing = /^<(?:a|script|style|title)\b/.test(start) || kindOfMarkup(start) !== HTML;
  return isDrawing ? undefined : HTML;
}

function isMarkup(start: string): boolean {
  return /^<(?:[!?]|[\w:-]+[\s/>])/.test(start);
}

function kindOfWords(start: string): PictureKind {
  if (/^<{7} /.test(start)) return CONFLICT;
  if (/^\{\s*(?:"|\}|$)|^\[\s*(?:["[\]{\d-]|true|false|null)/.test(start))
    return text("a data file (JSON), not a picture");
  if (/^(?:data:image\/|iVBORw0KGgo|\/9j\/|R0lGOD|UklGR)/.test(start)) return BASE64;
  if (/^(?:\S+\.\w{2,5}|\w+:\/\/\S+)\s*$|^\[InternetShortcut\]/.test(start)) return ADDRESS;
  return text("plain text, not a picture");
}

/** By the first element after declarations and comments. */
function kindOfMarkup(markup: string): PictureKind {
  const inner = markup.replace(
    /^(?:<!--[\s\S]*?-->|<\?[^>]*>|<!doctype(?!\s+html)[^>[]*(?:\[[^\]]*\]\s*)?>|\s+)*/i,
    "",
  );
  const [, doctype, name = ""] = /^<(?:(!doctype\s+html)|([\w:-]+))/i.exec(inner) ?? [];
  if (doctype || HTML_ELEMENTS.test(name)) return HTML;
  if (/^(?:[\w-]+:)?svg$/i.test(name)) return DRAWING;
  return text(`a data file (XML)${name ? `, <${name}>` : ""}, not a picture`);
}

/** Control characters that text doesn't contain. */
const CONTROL = /[^\P{Cc}\s\p{Zs}]/u;

/** The start of a text in UTF-8, or in UTF-16 with a byte order mark; undefined for other bytes. */
function startOf(bytes: Uint8Array): string | undefined {
  const [first, second] = bytes;
  const label =
    first === 0xff && second === 0xfe
      ? "utf-16le"
      : first === 0xfe && second === 0xff
        ? "utf-16be"
        : "utf-8";
  try {
    // Stream mode, so that a character cut off by the limit is not an error.
    const found = new TextDecoder(label, { fatal: true }).decode(bytes.subarray(0, HEAD), {
      stream: true,
    });
    return CONTROL.test(found) ? undefined : found.replace(/^\ufeff/, "").trimStart();
  } catch {
    return undefined;
  }
}
