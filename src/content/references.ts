import type { Reference } from "../citations/types.ts";
import { type Diagnostic, excerptOf, type Place } from "../diagnostics.ts";
import { slugify } from "../markdown/slug.ts";
import type { Citation } from "./citation-schema.ts";
import type { SourceFile } from "./types.ts";
import type { PlaceOf } from "./yaml-places.ts";

interface Declared {
  source: SourceFile;
  place: PlaceOf;
}

export interface DeclaredSources {
  references: Reference[];
  /** Where one of them is declared. */
  sourcePlace: (reference: Reference) => Place;
  diagnostics: Diagnostic[];
}

/** The declared sources with their keys; a key that is given twice is an error at the second place. */
export function referencesOf(
  citations: readonly Citation[],
  { source, place }: Declared,
): DeclaredSources {
  const given = new Set(citations.flatMap(({ id, key }) => id ?? key ?? []));
  const references = new Map<string, Reference>();
  const indices = new Map<Reference, number>();
  const sourcePlace = (reference: Reference): Place =>
    place(["citations", indices.get(reference) ?? 0]);
  const diagnostics: Diagnostic[] = [];
  for (const [index, citation] of citations.entries()) {
    const isTaken = (key: string): boolean => given.has(key) || references.has(key);
    const key = citation.id ?? citation.key ?? freeKey(citation, isTaken);
    const reference = referenceOf(citation, key);
    const before = references.get(reference.key);
    if (!before) {
      references.set(reference.key, reference);
      indices.set(reference, index);
      continue;
    }
    const at = place(["citations", index, citation.id === undefined ? "key" : "id"]);
    diagnostics.push({
      ...at,
      severity: "error",
      rule: "citation/duplicate-key",
      message: `The source \`${reference.key}\` is declared twice`,
      hint: `The first is in line ${sourcePlace(before).line}. Give one of them another id.`,
      excerpt: excerptOf(source.text, at.line),
    });
  }
  return { references: [...references.values()], sourcePlace, diagnostics };
}

/** A key for a source that is only cited by its label: its words as a slug. */
function freeKey(citation: Citation, isTaken: (key: string) => boolean): string {
  const { label, title, url, URL, doi, DOI } = citation;
  const words = slugify(label ?? title ?? url ?? URL ?? doi ?? DOI ?? "") || "source";
  let key = words;
  for (let count = 2; isTaken(key); count += 1) key = `${words}-${count}`;
  return key;
}

function referenceOf(citation: Citation, key: string): Reference {
  const url = citation.url ?? citation.URL;
  const container = citation["container-title"];
  const issued = citation.issued ?? citation.date ?? citation.published;
  const doi = citation.doi ?? citation.DOI;
  const { label, publisher, accessed, archived, status, quote, note } = citation;
  const archiveDate = citation["archive-date"];
  return {
    key,
    type: citation.type,
    title: citation.title ?? label ?? url ?? doi ?? key,
    authors: citation.author ?? citation.authors ?? [],
    ...(label && { label }),
    ...(publisher && { publisher }),
    ...(container && { container }),
    ...(url && { url }),
    ...(doi && { doi }),
    ...(issued && { issued }),
    ...(accessed && { accessed }),
    ...(archived && { archived }),
    ...(archiveDate && { archiveDate }),
    ...(status && { status }),
    ...(quote && { quote }),
    ...(note && { note }),
  };
}
