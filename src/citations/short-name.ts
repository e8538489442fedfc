import type { CslFields, Name, Reference } from "./types.ts";

/** How a language joins names, `{first}` and `{second}`. */
export interface NameWords {
  and: string;
  andOthers: string;
}

/** A source's name in running text: its authors' family names, or else its label or title. */
export function shortName(
  { authors, label, title, more }: Pick<Reference, "authors" | "label" | "title" | "more">,
  { and, andOthers }: NameWords,
): string {
  const inParts = namesOf(more);
  const isOpen = namesOnlySome(more);
  const [first, second, ...others] = inParts.length > 0 ? inParts : authors;
  if (first === undefined) return label ?? title;
  if (second === undefined && !isOpen) return first;
  const names = { "{first}": first, "{second}": second ?? "" };
  return (others.length > 0 || isOpen ? andOthers : and).replace(
    /\{(?:first|second)\}/g,
    (name) => names[name as keyof typeof names],
  );
}

/** Whether “et al.” must follow the named authors. */
export function namesOnlySome(more: CslFields | undefined): boolean {
  const author = more?.author;
  return Array.isArray(author) && author.some(({ others }: Name) => others === true);
}

function namesOf(more: CslFields | undefined): string[] {
  const author = more?.author;
  return Array.isArray(author) ? author.flatMap((name: Name) => familyOf(name) ?? []) : [];
}

function familyOf(name: Name): string | undefined {
  const { family, given, literal } = name;
  if (literal !== undefined || family === undefined) return literal ?? given;
  return [name["non-dropping-particle"], family].filter(Boolean).join(" ");
}
