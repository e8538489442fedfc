import type { CslDate, CslFields, CslValue, Name, Reference } from "../../citations/types.ts";
import { type Diagnostic, excerptOf, type Place } from "../../diagnostics.ts";
import { slugify } from "../../markdown/slug.ts";
import type { Citation } from "../csl/citation-schema.ts";
import type { SourceDate } from "../csl/csl-dates.ts";
import { shownName } from "../csl/csl-names.ts";
import { DATE_VARIABLES, NAME_VARIABLES, TEXT_VARIABLES } from "../csl/csl-variables.ts";
import { isWebUrl } from "../front-matter/safe-url.ts";
import type { SourceFile } from "../types.ts";
import type { PlaceOf } from "../yaml/yaml-places.ts";

interface Declared {
  source: SourceFile;
  place: PlaceOf;
}

export interface DeclaredSources {
  references: Reference[];
  /** Where a source is declared. */
  sourcePlace: (reference: Reference) => Place;
  diagnostics: Diagnostic[];
}

/** The declared sources with their keys. The second use of a key is reported as an error. */
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
  const makeKey = keyMaker((key) => given.has(key) || references.has(key));
  for (const [index, citation] of citations.entries()) {
    const key = citation.id ?? citation.key ?? makeKey(citation);
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
      hint: `The first is on line ${sourcePlace(before).line}. Give one of them a different id.`,
      excerpt: excerptOf(source.text, at),
    });
  }
  return { references: [...references.values()], sourcePlace, diagnostics };
}

/** Makes keys for sources that are only cited by their labels: a slug, numbered if taken. */
export function keyMaker(isTaken: (key: string) => boolean): (citation: Citation) => string {
  const counts = new Map<string, number>();
  return ({ label, title, url, URL, doi, DOI }) => {
    const words = slugify(label ?? title ?? url ?? URL ?? doi ?? DOI ?? "") || "source";
    let count = counts.get(words) ?? 1;
    let key = count === 1 ? words : `${words}-${count}`;
    while (isTaken(key)) {
      count += 1;
      key = `${words}-${count}`;
    }
    counts.set(words, count);
    return key;
  };
}

/** Converts a citation to a `Reference`. CSL variables without a dedicated field go to `more`. */
export function referenceOf(citation: Citation, key: string): Reference {
  const url = citation.url ?? citation.URL;
  const container = citation["container-title"];
  const issued = citation.issued ?? citation.date ?? citation.published;
  const doi = citation.doi ?? citation.DOI;
  const { label, publisher, accessed, status, genre, quote, note } = citation;
  const archived = citation.archived ?? archivedAt(citation);
  const archiveDate = citation["archive-date"]?.shown;
  const authors = citation.author ?? citation.authors ?? [];
  const more = moreOf(citation, { authors, issued, archived });
  return {
    key,
    type: citation.type,
    title: citation.title ?? label ?? url ?? doi ?? key,
    authors: authors.flatMap((name) => shownName(name) ?? []),
    ...(label && { label }),
    ...(publisher && { publisher }),
    ...(container && { container }),
    ...(url && { url }),
    ...(doi && { doi }),
    ...(issued?.shown && { issued: issued.shown }),
    ...(accessed?.shown && { accessed: accessed.shown }),
    ...(archived && { archived }),
    ...(archiveDate && { archiveDate }),
    ...((status === "live" || status === "dead") && { status }),
    ...(genre && { genre }),
    ...(quote && { quote }),
    ...(note && { note }),
    ...(more && { more }),
  };
}

/** Our own downloads write the archived copy's URL to `archive_location`. */
function archivedAt({ archive_location: location }: Citation): string | undefined {
  return location !== undefined && isWebUrl(location) ? location : undefined;
}

interface Parsed {
  authors: readonly Name[];
  issued: SourceDate | undefined;
  archived: string | undefined;
}

/** Variables copied unchanged. */
const KEPT = new Set<string>([...TEXT_VARIABLES, ...NAME_VARIABLES]);
const DATES = new Set<string>(DATE_VARIABLES);

function moreOf(citation: Citation, { authors, issued, archived }: Parsed): CslFields | undefined {
  const more: Record<string, CslValue> = {};
  if (authors.some((name) => Object.keys(name).some((part) => part !== "literal")))
    more.author = authors;
  if (issued?.csl) more.issued = issued.csl;
  if (citation.accessed?.csl) more.accessed = citation.accessed.csl;
  const { status } = citation;
  if (status && status !== "live" && status !== "dead") more.status = status;
  for (const [variable, value] of Object.entries(citation)) {
    if (DATES.has(variable)) more[variable] = wholeDate(value as SourceDate);
    else if (variable === "archive_location" && value === archived) continue;
    else if (KEPT.has(variable)) more[variable] = value as string | Name[];
  }
  return Object.keys(more).length > 0 ? more : undefined;
}

function wholeDate({ shown = "", csl }: SourceDate): CslDate {
  return csl ?? { "date-parts": [shown.split("-").map(Number)] };
}
