import { hash } from "node:crypto";
import { posix } from "node:path";
import type { Font, FontFacts, FontRole } from "../../fonts/types.ts";
import { slugify } from "../../markdown/slug.ts";
import { type FontSetting, isFamily } from "../settings/fonts.ts";

/** Where fonts are published. Their names contain a hash of their bytes, so that browsers can keep them forever. */
const FOLDER = "/assets/fonts/";
const HASH_LENGTH = 10;

/** A font before all of its family are known. */
export type OneFont = Omit<Font, "roles"> & { roles: readonly FontRole[] | undefined };

/** What the settings say of a font, and for the rest, what its file does. */
export function fontOf(
  { family, weight, style, unicodeRange, fallback, role }: FontSetting,
  facts: FontFacts,
  { path, bytes }: { path: string; bytes: Uint8Array },
): OneFont {
  return {
    ...facts,
    family: family ?? familyFrom(facts.family, path),
    weights: weight ?? facts.weights,
    italic: style === undefined ? facts.italic || isItalicName(path) : style === "italic",
    generic: fallback ?? facts.generic,
    url: fontUrl(path, bytes),
    roles: role,
    ...(unicodeRange && { only: unicodeRange }),
  };
}

/** Some fonts are italic without saying so anywhere but in their names. */
function isItalicName(path: string): boolean {
  return /italic|oblique/i.test(posix.basename(path));
}

export function fontUrl(path: string, bytes: Uint8Array): string {
  const name = slugify(posix.basename(path).replace(/\.\w+$/, "")) || "font";
  return `${FOLDER}${name}.${hash("sha1", bytes).slice(0, HASH_LENGTH)}.woff2`;
}

/** The family in the file, without optical sizes as in “Newsreader 16pt”; else the file's name. */
function familyFrom(given: string, path: string): string {
  const plain = given
    .normalize("NFC")
    .replace(/(?:\s+\d+pt)+$/i, "")
    .replace(/[^\p{L}\p{M}\p{N} ._&+'-]+/gu, " ")
    .trim();
  if (isFamily(plain)) return plain;
  return slugify(posix.basename(path).replace(/\.\w+$/, "")).slice(0, 40) || "Font";
}
