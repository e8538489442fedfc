/** The forms that a file's first bytes take. */
export type Beginning =
  | "adts"
  | "flac"
  | "json"
  | "mp3"
  | "mp4"
  | "office"
  | "ogg"
  | "pdf"
  | "rtf"
  | "text"
  | "vtt"
  | "wav"
  | "webm"
  | "zip";

/** How many of a file's first bytes are looked at. */
export const HEAD_BYTES = 4_096;

/** Programs may write a line before a PDF's header, within its first 1,024 bytes. */
const PDF_WITHIN = 1_024;

const TESTS: Record<Beginning, (head: string, bytes: Uint8Array) => boolean> = {
  adts: (head) => /^(?:ID3|\xff[\xf0\xf1\xf8\xf9])/.test(head),
  flac: (head) => head.startsWith("fLaC"),
  json: (_, bytes) => /^[[{]/.test(textIn(bytes)?.trimStart() ?? ""),
  // A tag, or the sync word of a frame of layer III.
  mp3: (head) => /^(?:ID3|\xff[\xe2\xe3\xf2\xf3\xfa\xfb])/.test(head),
  mp4: (head) => head.slice(4, 8) === "ftyp",
  office: (head) => head.startsWith("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"),
  ogg: (head) => head.startsWith("OggS"),
  pdf: (head) => head.slice(0, PDF_WITHIN).includes("%PDF-"),
  rtf: (head) => head.startsWith("{\\rtf"),
  text: (_, bytes) => {
    const text = textIn(bytes);
    return text !== undefined && !isMarkup(text);
  },
  vtt: (_, bytes) => /^WEBVTT(?:[ \t\r\n]|$)/.test(textIn(bytes) ?? ""),
  wav: (head) => /^RIFF....WAVE/s.test(head),
  webm: (head) => head.startsWith("\x1a\x45\xdf\xa3") && head.includes("webm"),
  zip: (head) => head.startsWith("PK\x03\x04") || head.startsWith("PK\x05\x06"),
};

/** Whether a file's first bytes are of this form. */
export function beginsAs(beginning: Beginning, bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, HEAD_BYTES);
  return TESTS[beginning](Buffer.from(head).toString("latin1"), head);
}

/** Something else in place of a file, in words: “is a web page”. Undefined if it can't be told. */
export function mistakenFor(bytes: Uint8Array): { is: string; hint: string } | undefined {
  const head = Buffer.from(bytes.subarray(0, HEAD_BYTES)).toString("latin1");
  if (head === "") return { is: "is empty", hint: COPY };
  if (/^version https:\/\/(?:git-lfs|hawser)\.github\.com\/spec\//.test(head)) return POINTER;
  if (head.startsWith("\0".repeat(16))) return { is: "is full of zeros", hint: COPY };
  const text = textIn(bytes.subarray(0, HEAD_BYTES));
  if (text !== undefined && isMarkup(text)) return PAGE;
  const other = (Object.keys(NAMES) as (keyof typeof NAMES)[]).find((each) =>
    TESTS[each](head, bytes.subarray(0, HEAD_BYTES)),
  );
  return other && { is: `is ${NAMES[other]}`, hint: "Rename it, or save it in the right format." };
}

const COPY = "Copy the file here again: copying may have been interrupted.";

const POINTER = {
  is: "is a Git LFS pointer, not the file itself",
  hint: "Fetch the file with git lfs pull. In a GitHub workflow, set `lfs: true` for actions/checkout.",
};

const PAGE = {
  is: "is a web page (HTML) or XML",
  hint: "Save the file itself here. The download may have failed behind a login.",
};

const NAMES = {
  pdf: "a PDF file",
  office: "a document from an older Office program",
  zip: "an archive or an Office document (ZIP)",
  rtf: "an RTF document",
  webm: "a WebM video",
  mp4: "an MP4 or QuickTime file",
  ogg: "an Ogg file",
  flac: "a FLAC recording",
  wav: "a WAV recording",
  mp3: "an MP3 recording",
} as const satisfies Partial<Record<Beginning, string>>;

/** Control characters that text doesn't contain. */
const CONTROL = /[^\P{Cc}\s]/u;

/** The first bytes as UTF-8, without a byte order mark; undefined if they are not text. */
function textIn(bytes: Uint8Array): string | undefined {
  try {
    // Stream mode, so that a character cut off by the limit is not an error.
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes, { stream: true });
    return CONTROL.test(text) ? undefined : text;
  } catch {
    return undefined;
  }
}

/** Text that a browser could take for a page, whatever its name. */
function isMarkup(text: string): boolean {
  return /^\s*<(?:[!?]|[a-z][\w:-]*[\s/>])/i.test(text);
}
