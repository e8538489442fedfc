import { type Diagnostic, excerptOf, type Place } from "../../diagnostics.ts";
import { endsNothingAt, turnsAt } from "../../text/bidi.ts";

/**
 * Decodes UTF-8, drops the byte order mark and normalizes line ends to LF. `text` is absent if the bytes are not valid
 * text. Control characters, often pasted in, become spaces: XML feeds may not contain them.
 */
export function decodeText(
  bytes: Uint8Array,
  file: string,
): { text?: string; diagnostics: Diagnostic[] } {
  const [first = 0, second = 0] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
    return {
      diagnostics: [notText({ file, line: 1, column: 1 }, "The file is UTF-16, not UTF-8")],
    };
  }
  const nul = bytes.indexOf(0);
  if (nul !== -1) {
    const place = placeIn(decode(bytes.subarray(0, nul)), file);
    return { diagnostics: [notText(place, "The file contains a NUL byte, so it is not text")] };
  }
  const loose = decode(bytes);
  const wrong = firstWrongByte(bytes, loose);
  if (wrong !== undefined) {
    const place = placeIn(decode(bytes.subarray(0, wrong)), file);
    const message = "The file is not valid UTF-8: a character can't be read";
    return { diagnostics: [{ ...notText(place, message), excerpt: excerptOf(loose, place) }] };
  }
  // Classic Mac OS ended lines with a lone CR.
  const text = loose.replace(/\r\n?/g, "\n");
  const turn = turnsAt(text) ?? DIRECTION_REFERENCES.exec(text)?.index;
  if (turn !== undefined) return { diagnostics: [reportAt(text, turn, file, TURN_REPORT)] };
  const end = endsNothingAt(text);
  const apart = firstDecomposed(text);
  const remarks = [
    ...(end === undefined ? [] : [reportAt(text, end, file, END_REPORT)]),
    ...(apart === undefined ? [] : [reportAt(text, apart, file, DECOMPOSED_REPORT)]),
  ];
  const control = CONTROL.exec(text);
  if (!control) return { text, diagnostics: remarks };
  return {
    text: text.replaceAll(new RegExp(CONTROL, "gu"), " "),
    diagnostics: [...remarks, reportAt(text, control.index, file, CONTROL_REPORT)],
  };
}

function decode(bytes: Uint8Array): string {
  return new TextDecoder("utf-8").decode(bytes);
}

/**
 * Offset of the first byte that differs when the decoded text is encoded again: U+FFFD replaced what could not be read.
 */
function firstWrongByte(bytes: Uint8Array, text: string): number | undefined {
  if (!text.includes("\ufffd")) return undefined;
  const mark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  const again = new TextEncoder().encode(text);
  const at = again.findIndex((byte, index) => byte !== bytes[index + mark]);
  if (at === -1) return undefined;
  // U+FFFD encodes as three bytes, and the invalid byte may equal the first of them.
  const before = new TextDecoder("utf-8").decode(again.subarray(0, at)).replace(/\ufffd$/, "");
  return new TextEncoder().encode(before).length + mark;
}

/** Direction controls written as numeric character references, which Markdown decodes. */
const DIRECTION_REFERENCES = /&#(?:x0*20(?:2[abde]|6[6-8])|0*(?:823[4578]|829[4-6]));/i;
/** C0 and C1 controls except tab and line feed. */
const CONTROL = /[^\P{Cc}\t\n]/u;

const TURN_REPORT = {
  severity: "error",
  rule: "file/bidi-control",
  message: "An invisible character reverses the direction of the text",
  hint: "Delete it: it can hide what a line says. Arabic and Hebrew need only marks (RLM, ALM), or isolates that end on the same line.",
} as const;

const END_REPORT = {
  severity: "warning",
  rule: "file/bidi-mark",
  message: "An invisible character ends a text direction that was never begun",
  hint: "Delete it and any others in the file: they usually come with pasted text.",
} as const;

const CONTROL_REPORT = {
  severity: "warning",
  rule: "file/control-character",
  message: "The text contains an invisible control character, which is read as a space",
  hint: "Delete it and any others in the file: they usually come with pasted text.",
} as const;

const DECOMPOSED_REPORT = {
  severity: "warning",
  rule: "file/decomposed",
  message: "A letter and its accent are two characters",
  hint: "Write the letter as one character, here and elsewhere in the file: `dateline check --fix` does it.",
} as const;

/** A letter with accents as characters beside it. */
const DECOMPOSED = /\p{L}[\u0300-\u036f]+/gu;

/** Where a letter has an accent beside it though both exist as one character (NFC): https://unicode.org/reports/tr15/ */
function firstDecomposed(text: string): number | undefined {
  for (const { 0: letter, index } of text.matchAll(DECOMPOSED))
    if (letter.normalize("NFC") !== letter) return index;
  return undefined;
}

type Report =
  | typeof TURN_REPORT
  | typeof END_REPORT
  | typeof CONTROL_REPORT
  | typeof DECOMPOSED_REPORT;

function reportAt(text: string, offset: number, file: string, report: Report): Diagnostic {
  const place = placeIn(text.slice(0, offset), file);
  return { ...place, ...report, excerpt: excerptOf(text, place) };
}

function notText(place: Place, message: string): Diagnostic {
  const hint = "Save the file as UTF-8 in your editor. Put pictures in media/.";
  return { ...place, severity: "error", rule: "file/not-utf-8", message, hint };
}

/** The position just after the given text. */
function placeIn(before: string, file: string): Place {
  const lines = before.replace(/\r\n?/g, "\n").split("\n");
  return { file, line: lines.length, column: (lines.at(-1) ?? "").length + 1 };
}
