import { isOthers } from "../citations/others.ts";
import type { CslValue, Name } from "../citations/types.ts";
import { escapeTex, type Written } from "./bibtex-text.ts";

/** Authors or editors; undefined if the value is not a list of names. */
export function bibtexNames(value: CslValue | undefined): Written | undefined {
  if (!Array.isArray(value) || value.length === 0) return undefined;
  const names = value.map((name, index) =>
    index > 0 && index === value.length - 1 && isOthers(name) ? "others" : nameOf(name),
  );
  return { written: `{${names.join(" and ")}}` };
}

/** A publisher or place. BibLaTeX has lists of them, which it splits at “and” like names. */
export function literalOf(text: string | undefined): Written | undefined {
  return text ? { written: `{${namePart(text)}}` } : undefined;
}

/** `von Last, Jr, First`. An organization's name is in braces, so that an “and” in it does not split it. */
function nameOf(name: Name): string {
  const { family, given, suffix, literal } = name;
  if (literal !== undefined || family === undefined) {
    return `{${escapeTex(literal ?? given ?? "")}}`;
  }
  const particle = name["non-dropping-particle"] ?? name["dropping-particle"];
  // Without a comma, BibTeX would read the first of two words as a given name.
  const alone = (suffix ?? given ?? particle) === undefined && /\s/.test(family);
  const last = alone || hasSmallWord(family) ? `{${escapeTex(family)}}` : namePart(family);
  const first = particle === undefined ? last : `${namePart(particle)} ${last}`;
  return [
    first,
    ...[suffix, given].flatMap((part) => (part === undefined ? [] : namePart(part))),
  ].join(", ");
}

/** BibTeX would read a lower-case word in or before a family name as a particle: Ortega y Gasset, de Gaulle. */
function hasSmallWord(family: string): boolean {
  const words = family.split(/\s+/);
  return words.length > 1 && words.some((word) => /^\p{Ll}/u.test(word));
}

/**
 * Puts a part of a name in braces if BibTeX would split it at a comma or “and”, read “others” as et al., join words at
 * a hyphen, or, as BibLaTeX does, read `=` as the label of a part.
 */
function namePart(text: string): string {
  const escaped = escapeTex(text);
  return /[,=]|(?:^|\s)-|\b(?:and|others)\b/i.test(text) ? `{${escaped}}` : escaped;
}
