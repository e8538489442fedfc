import type { Reason } from "./reasons.ts";

type Decoded = { text: string } | { reason: Reason; detail?: string };

/** Only the first characters can hold the encoding declaration. */
const MAX_DECLARATION = 1000;
const DECLARED = /^<\?xml\s[^>]{0,200}?\bencoding\s?=\s?["']([\w.:-]{1,40})["']/;

/**
 * Decodes a drawing by its byte order mark, else by its XML declaration, else as UTF-8. Any encoding that browsers know
 * will do, since the drawing is written out in UTF-8.
 */
export function decodeDrawing(bytes: Uint8Array): Decoded {
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) return { reason: "compressed" };
  const label = encodingOf(bytes);
  try {
    return { text: new TextDecoder(label, { fatal: true }).decode(bytes) };
  } catch {
    return { reason: "encoding", detail: label };
  }
}

function encodingOf(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  if (first === 0xef && second === 0xbb) return "utf-8";
  if (first === 0x3c && second === 0) return "utf-16le";
  if (first === 0 && second === 0x3c) return "utf-16be";
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(MAX_DECLARATION, bytes.length));
  const [, declared = "utf-8"] = DECLARED.exec(head.toString("latin1")) ?? [];
  // The declaration was readable byte by byte, so whatever it claims, the text is not UTF-16.
  return /^(?:utf-?16|ucs-?2|unicode|iso-10646)/i.test(declared) ? "utf-8" : declared;
}
