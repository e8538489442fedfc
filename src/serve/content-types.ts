import { extname } from "node:path";

/** By file extension. For all others, `send` sets the type. */
const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".htm": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".md": "text/markdown; charset=utf-8",
  ".bib": "application/x-bibtex; charset=utf-8",
  ".ris": "application/x-research-info-systems; charset=utf-8",
  ".webmanifest": "application/manifest+json",
  ".xml": "application/xml; charset=utf-8",
  ".avif": "image/avif",
  ".webp": "image/webp",
  ".jpg": "image/jpeg",
  ".png": "image/png",
};

/** The media type of a file, with the charset of text. */
export function mediaTypeOf(path: string): string | undefined {
  return TYPES[extname(path).toLowerCase()];
}

export function isPage(path: string): boolean {
  return mediaTypeOf(path)?.startsWith("text/html") ?? false;
}
