import { memo } from "../memo.ts";
import { typeset } from "../typography/typeset.ts";
import type { Reference } from "./types.ts";

/** Typeset sources by language. Cached, since lists and pages show the same sources repeatedly. */
const shownOf = memo((_: Reference) => new Map<string, Reference>());

/**
 * A source typeset for readers, in its language (CSL's `language`) or else in that of the text around it. Downloads for
 * reference managers, and matching of labels and titles, use the source as declared.
 */
export function shownSource(reference: Reference, language: string): Reference {
  const own = sourceLanguage(reference) ?? language;
  const byLanguage = shownOf(reference);
  const known = byLanguage.get(own) ?? typesetSource(reference, own);
  byLanguage.set(own, known);
  return known;
}

/**
 * A source's language (CSL's `language`), if it is a tag of BCP 47. BibTeX files also write names such as `english`, which
 * are not.
 */
export function sourceLanguage({ more }: Reference): string | undefined {
  const language = more?.language;
  if (typeof language !== "string" || !/^[a-z]{2,3}(?:-|$)/i.test(language)) return undefined;
  try {
    return Intl.getCanonicalLocales(language)[0];
  } catch {
    return undefined;
  }
}

function typesetSource(reference: Reference, language: string): Reference {
  const { authors, title, container, publisher, genre, quote, note } = reference;
  const set = (text: string) => typeset(text, language);
  const made: Reference = {
    ...reference,
    title: set(title),
    authors: authors.map(set),
    ...(container && { container: set(container) }),
    ...(publisher && { publisher: set(publisher) }),
    ...(genre && { genre: set(genre) }),
    ...(quote && { quote: set(quote) }),
    ...(note && { note: set(note) }),
  };
  return isSame(made, reference) ? reference : made;
}

/** Whether typesetting changed nothing: all other fields were copied. */
function isSame(one: Reference, other: Reference): boolean {
  return (
    TYPESET_FIELDS.every((field) => one[field] === other[field]) &&
    one.authors.every((author, index) => author === other.authors[index])
  );
}

const TYPESET_FIELDS = ["title", "container", "publisher", "genre", "quote", "note"] as const;
