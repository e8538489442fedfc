import { isOthers } from "../citations/others.ts";
import type { CslValue, Name } from "../citations/types.ts";
import { escapeTex, type Written } from "./bibtex-text.ts";

/** Authors or editors; none where the value is no list of names. */
export function bibtexNames(value: CslValue | undefined): Written | undefined {
  if (!Array.isArray(value) || value.length === 0) return undefined;
  const names = value.map((name, index) =>
    index > 0 && index === value.length - 1 && isOthers(name) ? "others" : nameOf(name),
  );
  return { written: `{${names.join(" and ")}}` };
}

/** A publisher or a place: BibLaTeX has lists of them, which an “and” would part as it parts names. */
export function oneOf(text: string | undefined): Written | undefined {
  return text ? { written: `{${namePart(text)}}` } : undefined;
}

/** `von Last, Jr, First`; a body's name in braces, so that no “and” in it parts it. */
function nameOf(name: Name): string {
  const { family, given, suffix, literal } = name;
  if (literal !== undefined || family === undefined) {
    return `{${escapeTex(literal ?? given ?? "")}}`;
  }
  const particle = name["non-dropping-particle"] ?? name["dropping-particle"];
  // Without a comma the first word of two would be a given name.
  const alone = (suffix ?? given ?? particle) === undefined && /\s/.test(family);
  const last = alone || hasSmallWord(family) ? `{${escapeTex(family)}}` : namePart(family);
  const first = particle === undefined ? last : `${namePart(particle)} ${last}`;
  return [
    first,
    ...[suffix, given].flatMap((part) => (part === undefined ? [] : namePart(part))),
  ].join(", ");
}

/** A small word within a family name, or before another, would be a particle: Ortega y Gasset, de Gaulle. */
function hasSmallWord(family: string): boolean {
  const words = family.split(/\s+/);
  return words.length > 1 && words.some((word) => /^\p{Ll}/u.test(word));
}

/**
 * A comma or an “and” within a part of a name is none between parts, “others” is what somebody is called, a hyphen of
 * its own joins no words, and no part says with a `=` which one it is, as BibLaTeX has it.
 */
function namePart(text: string): string {
  const escaped = escapeTex(text);
  return /[,=]|(?:^|\s)-|\b(?:and|others)\b/i.test(text) ? `{${escaped}}` : escaped;
}
