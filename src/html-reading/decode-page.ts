/** How far a page's declaration of its encoding is looked for: https://html.spec.whatwg.org/#prescan-a-byte-stream-to-determine-its-encoding */
const PRESCAN_BYTES = 4_096;
const DECLARED = /<meta[^>]{0,400}charset\s*=\s*["']?\s*([\w:-]{2,40})/i;

/**
 * The text of a page: in the encoding of its byte order mark, its `Content-Type` or its own declaration, else UTF-8 or,
 * if it is not that, Windows-1252, as browsers read it.
 */
export function decodePage(bytes: Uint8Array, contentType = ""): string {
  const [, sent] = /charset\s*=\s*["']?\s*([\w:-]{2,40})/i.exec(contentType) ?? [];
  const label = markOf(bytes) ?? sent ?? declaredIn(bytes);
  const decoder = (label && decoderOf(label)) || undefined;
  if (decoder) return decoder.decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

function markOf([first, second, third]: Uint8Array): string | undefined {
  if (first === 0xef && second === 0xbb && third === 0xbf) return "utf-8";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  return first === 0xff && second === 0xfe ? "utf-16le" : undefined;
}

function declaredIn(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.subarray(0, PRESCAN_BYTES)).toString("latin1");
  const [, label] = DECLARED.exec(head) ?? [];
  // A declaration that can be read as ASCII is not UTF-16.
  return label && /^utf-?16/i.test(label) ? "utf-8" : label;
}

/** Undefined for an encoding that nobody knows. */
function decoderOf(label: string): TextDecoder | undefined {
  try {
    return new TextDecoder(label);
  } catch {
    return undefined;
  }
}
