import type { Beginning } from "./beginnings.ts";

/** What readers do with a file. */
export type MediaRole = "video" | "audio" | "captions" | "data" | "document" | "archive";

/** A kind of file in `media/` that pages may link to or play. */
export interface MediaKind {
  /** As readers know it: `PDF`. */
  label: string;
  /** https://www.iana.org/assignments/media-types/ */
  type: string;
  role: MediaRole;
  /** How its content must begin. */
  begins: Beginning;
}

/**
 * Every kind, by extension. None can run code on this site: no HTML, SVG, script or XML, and no Office documents with
 * macros in their name.
 */
export const MEDIA_KINDS = {
  aac: audio("AAC", "audio/aac", "adts"),
  csv: { label: "CSV", type: "text/csv", role: "data", begins: "text" },
  doc: document("Word", "application/msword", "office"),
  docx: document("Word", office("wordprocessingml.document"), "zip"),
  epub: document("EPUB", "application/epub+zip", "zip"),
  flac: audio("FLAC", "audio/flac", "flac"),
  geojson: { label: "GeoJSON", type: "application/geo+json", role: "data", begins: "json" },
  json: { label: "JSON", type: "application/json", role: "data", begins: "json" },
  m4a: audio("M4A", "audio/mp4", "mp4"),
  m4v: video("MP4", "video/mp4", "mp4"),
  mp3: audio("MP3", "audio/mpeg", "mp3"),
  mp4: video("MP4", "video/mp4", "mp4"),
  odp: document("ODP", "application/vnd.oasis.opendocument.presentation", "zip"),
  ods: document("ODS", "application/vnd.oasis.opendocument.spreadsheet", "zip"),
  odt: document("ODT", "application/vnd.oasis.opendocument.text", "zip"),
  oga: audio("Ogg", "audio/ogg", "ogg"),
  ogg: audio("Ogg", "audio/ogg", "ogg"),
  opus: audio("Opus", "audio/ogg", "ogg"),
  pdf: document("PDF", "application/pdf", "pdf"),
  ppt: document("PowerPoint", "application/vnd.ms-powerpoint", "office"),
  pptx: document("PowerPoint", office("presentationml.presentation"), "zip"),
  rtf: document("RTF", "application/rtf", "rtf"),
  srt: { label: "SRT", type: "application/x-subrip", role: "captions", begins: "text" },
  tsv: { label: "TSV", type: "text/tab-separated-values", role: "data", begins: "text" },
  txt: document("TXT", "text/plain", "text"),
  vtt: { label: "WebVTT", type: "text/vtt", role: "captions", begins: "vtt" },
  wav: audio("WAV", "audio/wav", "wav"),
  webm: video("WebM", "video/webm", "webm"),
  xls: document("Excel", "application/vnd.ms-excel", "office"),
  xlsx: document("Excel", office("spreadsheetml.sheet"), "zip"),
  zip: { label: "ZIP", type: "application/zip", role: "archive", begins: "zip" },
} as const satisfies Record<string, MediaKind>;

/** The extension of a kind of file, in lower case. */
export type MediaKindName = keyof typeof MEDIA_KINDS;

export function kindOf(name: MediaKindName): MediaKind {
  return MEDIA_KINDS[name];
}

/** The kind of a file by its name; undefined if it is none that is published. */
export function kindNamed(path: string): MediaKindName | undefined {
  const extension = /\.(\w+)$/.exec(path)?.[1]?.toLowerCase() ?? "";
  return Object.hasOwn(MEDIA_KINDS, extension) ? (extension as MediaKindName) : undefined;
}

function document(label: string, type: string, begins: Beginning): MediaKind {
  return { label, type, role: "document", begins };
}

function audio(label: string, type: string, begins: Beginning): MediaKind {
  return { label, type, role: "audio", begins };
}

function video(label: string, type: string, begins: Beginning): MediaKind {
  return { label, type, role: "video", begins };
}

function office(name: string): string {
  return `application/vnd.openxmlformats-officedocument.${name}`;
}
