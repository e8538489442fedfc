import { pictureSize } from "../../pictures/picture-size.ts";

/** What a URL in a drawing points to. */
export type Address =
  | { kind: "none" }
  | { kind: "part"; id: string; address: string }
  | { kind: "data"; type: string; bytes: Buffer }
  | { kind: "script" }
  | { kind: "outside" };

/** Reads a URL as browsers do: ignores surrounding blanks, tabs and line breaks. https://url.spec.whatwg.org/ */
export function readAddress(written: string): Address {
  const address = written.replace(/[\t\n\r]/g, "").replace(/^[\p{Cc} ]+/u, "");
  if (address.trim() === "") return { kind: "none" };
  if (address.startsWith("#")) return part(address.trimEnd());
  if (/^data:/i.test(address)) return readData(address);
  return /^(?:javascript|vbscript|livescript|mocha):/i.test(address)
    ? { kind: "script" }
    : { kind: "outside" };
}

function part(address: string): Address {
  const written = address.slice(1);
  try {
    return { kind: "part", id: decodeURIComponent(written), address };
  } catch {
    return { kind: "part", id: written, address };
  }
}

/** https://fetch.spec.whatwg.org/#data-urls */
function readData(address: string): Address {
  const comma = address.indexOf(",");
  if (comma < 0) return { kind: "outside" };
  const [type = "", ...parameters] = address.slice("data:".length, comma).split(";");
  const data = address.slice(comma + 1);
  const base64 = parameters.at(-1)?.trim().toLowerCase() === "base64";
  const plain = data.includes("%") ? percentDecoded(data) : Buffer.from(data, "utf8");
  const bytes = base64 ? Buffer.from(plain.toString("latin1"), "base64") : plain;
  return { kind: "data", type: type.trim().toLowerCase(), bytes };
}

function percentDecoded(data: string): Buffer {
  const text = Buffer.from(data, "utf8").toString("latin1");
  const decoded = text.replace(/%([0-9a-f]{2})/gi, (_, hex) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
  return Buffer.from(decoded, "latin1");
}

/**
 * Magic bytes of the pictures that a drawing may embed (`.` is any byte): browsers go by these, not by the declared
 * type.
 */
const PICTURES: readonly (readonly [type: string, head: string])[] = [
  ["image/png", "\x89PNG\r\n\x1a\n"],
  ["image/jpeg", "\xff\xd8\xff"],
  ["image/gif", "GIF87a"],
  ["image/gif", "GIF89a"],
  ["image/webp", "RIFF....WEBP"],
  ["image/avif", "....ftypavif"],
  ["image/avif", "....ftypavis"],
];

/**
 * The media type of an embedded picture by its bytes. Undefined for formats that contain markup, and for anything else.
 */
export function pictureType(bytes: Buffer): string | undefined {
  return PICTURES.find(([, head]) => startsWith(bytes, head))?.[0];
}

function startsWith(bytes: Buffer, head: string): boolean {
  const own = bytes.toString("latin1", 0, head.length);
  return Array.from(head, (sign, index) => sign === "." || sign === own[index]).every(Boolean);
}

/** How many pixels a browser decodes for a picture; 0 if its header is truncated. */
export function pixelsOf(bytes: Buffer): number {
  const { width, height } = pictureSize(bytes) ?? { width: 0, height: 0 };
  return width * height;
}

const FONT_TYPES =
  /^(?:font\/[\w.+-]{1,40}|application\/(?:x-)?(?:font|truetype)[\w.+-]{0,40}|application\/vnd\.ms-fontobject)$/;
const FONT_HEADS = ["wOFF", "wOF2", "OTTO", "true", "ttcf", "\0\x01\0\0"];

/** True for fonts. Browsers use data of these types as nothing else. */
export function isFont(type: string, bytes: Buffer): boolean {
  if (FONT_TYPES.test(type)) return true;
  return type === "application/octet-stream" && FONT_HEADS.some((head) => startsWith(bytes, head));
}

export function dataAddress(type: string, bytes: Buffer): string {
  return `data:${type};base64,${bytes.toString("base64")}`;
}
