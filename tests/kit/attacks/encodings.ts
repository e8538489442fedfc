import { AUTHOR, article, PUBLICATION } from "../publications/publication-files.ts";

/** A placeholder for a case's bytes, which appears nowhere else in the files. */
export const PLACEHOLDER = "@@";

/** Files of every kind, with the placeholder. */
export const PLACES: Record<string, { path: string; text: string }> = {
  "a body": { path: "articles/x.md", text: article({}, `One.\n\nTwo ${PLACEHOLDER} three.\n`) },
  "a headline": { path: "articles/x.md", text: article({ title: `A ${PLACEHOLDER} headline` }) },
  "a quoted field": {
    path: "articles/x.md",
    text: article({ kicker: `"A ${PLACEHOLDER} kicker"` }),
  },
  "a comment": {
    path: "articles/x.md",
    text: article().replace("title", `# ${PLACEHOLDER}\ntitle`),
  },
  code: {
    path: "articles/x.md",
    text: article({}, `\`\`\`\nlet a = 1; // ${PLACEHOLDER}\n\`\`\`\n`),
  },
  "the settings": {
    path: "publication.yaml",
    text: `${PUBLICATION}description: A ${PLACEHOLDER} paper\n`,
  },
  "an author": {
    path: "authors/world-desk.md",
    text: AUTHOR.replace("The desk", `The ${PLACEHOLDER} desk`),
  },
  "a standing page": {
    path: "pages/about.md",
    text: `---\ntitle: About\n---\nA ${PLACEHOLDER} b.\n`,
  },
  "shared sources": { path: "sources.yaml", text: `a:\n  title: A ${PLACEHOLDER} study\n` },
  "sources in JSON": {
    path: "sources.json",
    text: `[\n  { "id": "j", "title": "A ${PLACEHOLDER} b" }\n]\n`,
  },
  "sources in BibTeX": {
    path: "sources.bib",
    text: `@book{b,\n  title = {A ${PLACEHOLDER} b}\n}\n`,
  },
  "the tokens": {
    path: "tokens.css",
    text: `/* ${PLACEHOLDER} */\n:root { --accent: light-dark(#861313, #f0a0a0); }\n`,
  },
};

/** Bytes that are invalid UTF-8. */
export const BROKEN_BYTES: Record<string, readonly number[]> = {
  "Latin-1": [0xe9],
  "Windows-1252's quotation mark": [0x93],
  "Shift JIS": [0x93, 0x8c, 0x8b, 0x9e],
  "GB 18030": [0xb1, 0xb1, 0xbe, 0xa9],
  "KOI8-R": [0xed, 0xcf, 0xd3],
  "an overlong NUL": [0xc0, 0x80],
  "an overlong slash": [0xc0, 0xaf],
  "an overlong angle bracket": [0xe0, 0x80, 0xbc],
  "an overlong quote of four bytes": [0xf0, 0x80, 0x80, 0xa2],
  "a high surrogate": [0xed, 0xa0, 0xbd],
  "a low surrogate": [0xed, 0xb8, 0x80],
  "a pair of surrogates (CESU-8)": [0xed, 0xa0, 0xbd, 0xed, 0xb8, 0x80],
  "beyond Unicode": [0xf4, 0x90, 0x80, 0x80],
  "five bytes": [0xf8, 0x88, 0x80, 0x80, 0x80],
  "a lone continuation": [0x80],
  "half a character": [0xe2, 0x82],
  "a byte that never is": [0xff],
  "a mark of UTF-16 in the middle": [0xff, 0xfe],
};

/** Bidirectional control characters. */
export const BIDI_CONTROLS: Record<string, string> = {
  "a left-to-right embedding": "\u202aa\u202c",
  "a right-to-left embedding": "\u202bعربي\u202c",
  "a left-to-right override": "\u202da\u202c",
  "a right-to-left override": "\u202ea\u202c",
  "an isolate without its end": "\u2067عربي",
  "an isolate that ends on another line": "\u2068a\n\nb\u2069",
  "an override in an isolate": "\u2068\u202ea\u202c\u2069",
};

/** Characters that languages need, or that do no harm. */
export const HARMLESS: Record<string, string> = {
  "an end without a beginning": "\u202c",
  "an end of an isolate alone": "\u2069",
  "a right-to-left mark": "\u200fعربي (A)\u200f",
  "a left-to-right mark": "\u200eA\u200e",
  "an Arabic letter mark": "\u061c123",
  "isolates in each other": "\u2067عربي \u2066English \u2068x\u2069\u2069\u2069",
  "a joiner and a non-joiner": "می\u200cخواهم 👩\u200d🚀 क्\u200dष",
  "a zero-width space": "ไทย\u200bไทย",
  "a soft hyphen": "Donau\u00addampf",
  "a word joiner": "a\u2060b",
  "a no-break space": "10\u00a0km 5\u202f%",
  "combining marks": "e\u0301 ŏ\u0323",
  "a replacement character": "a \ufffd b",
  "emoji beyond the first plane": "🏴󠁧󠁢󠁥󠁮󠁧󠁿 𝒜 𠮷",
  "a line separator": "a\u2028b",
  "private use": "\ue000",
};

/** A file's bytes, with the placeholder replaced. */
export function bytesWith(text: string, put: readonly number[] | string): Uint8Array {
  const [before = "", after = ""] = text.split(PLACEHOLDER);
  const middle = typeof put === "string" ? Buffer.from(put) : Buffer.from([...put]);
  return Buffer.concat([Buffer.from(before), middle, Buffer.from(after)]);
}

/** Line and column of the placeholder. */
export function placeOf(text: string): { line: number; column: number } {
  const lines = (text.split(PLACEHOLDER)[0] ?? "").split("\n");
  return { line: lines.length, column: (lines.at(-1) ?? "").length + 1 };
}

const swapped = (text: string) => Buffer.from(text, "utf16le").swap16();
const utf32 = (text: string) =>
  Buffer.concat([...text].map((each) => Buffer.from([each.codePointAt(0) ?? 0, 0, 0, 0])));

/** Converts whole files to other encodings. */
export const ENCODED: Record<string, (text: string) => Uint8Array> = {
  "UTF-16": (text) => Buffer.from(`\ufeff${text}`, "utf16le"),
  "UTF-16, big-endian": (text) => swapped(`\ufeff${text}`),
  "UTF-16 without a mark": (text) => Buffer.from(text, "utf16le"),
  "UTF-16, big-endian, without a mark": (text) => swapped(text),
  "UTF-32": (text) => Buffer.concat([Buffer.from([0xff, 0xfe, 0, 0]), utf32(text)]),
  "UTF-32 without a mark": utf32,
  "a NUL in it": (text) => Buffer.from(text.replace(PLACEHOLDER, "\0")),
  "a NUL at its end": (text) => Buffer.from(`${text}\0`),
};

/** Line ends that text editors write, which must make no difference. */
export const LINE_ENDS: Record<string, (text: string) => string> = {
  "a byte order mark": (text) => `\ufeff${text}`,
  "Windows line ends": (text) => text.replaceAll("\n", "\r\n"),
  "old Macintosh line ends": (text) => text.replaceAll("\n", "\r"),
  "a mark and Windows line ends": (text) => `\ufeff${text.replaceAll("\n", "\r\n")}`,
  "line ends of every kind": (text) => {
    // In this order, no CR is followed by the LF of a different line end.
    const kinds = ["\r", "\r\n", "\n"];
    let index = 0;
    return text.replace(/\n/g, () => kinds[index++ % 3] ?? "");
  },
};
