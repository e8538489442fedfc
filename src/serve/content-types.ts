import { extname } from "node:path";

/** By the ending of a file. Any other type is the library's that sends files. */
const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".htm": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".md": "text/markdown; charset=utf-8",
  ".bib": "application/x-bibtex; charset=utf-8",
  ".ris": "application/x-research-info-systems; charset=utf-8",
  ".xml": "application/xml; charset=utf-8",
  ".avif": "image/avif",
  ".webp": "image/webp",
  ".jpg": "image/jpeg",
  ".png": "image/png",
};

/** The type of a file of the output, with the encoding of its text. */
export function typeOf(path: string): string | undefined {
  return TYPES[extname(path).toLowerCase()];
}

export function isPage(path: string): boolean {
  return typeOf(path)?.startsWith("text/html") ?? false;
}
