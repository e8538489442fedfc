import { CSL_TYPES } from "../../src/content/csl/csl-variables.ts";

// The rules of https://github.com/citation-style-language/schema/blob/v1.0.2/schemas/input/csl-data.json: an item has
// these properties and no others.
const words = (text: string) => text.trim().split(/\s+/);
const TEXT = words(`
  citation-key language journalAbbreviation shortTitle abstract annote archive archive_collection archive_location
  archive-place authority call-number citation-label collection-title container-title container-title-short dimensions
  division DOI event event-title event-place genre ISBN ISSN jurisdiction keyword medium note original-publisher
  original-publisher-place original-title part-title PMCID PMID publisher publisher-place references reviewed-genre
  reviewed-title scale section source status title title-short URL version volume-title volume-title-short year-suffix`);
const TEXT_OR_NUMBER = words(`
  chapter-number citation-number collection-number edition first-reference-note-number issue locator number
  number-of-pages number-of-volumes page page-first part printing supplement volume`);
const NAMES = words(`
  author chair collection-editor compiler composer container-author contributor curator director editor
  editorial-director executive-producer guest host interviewer illustrator narrator organizer original-author performer
  producer recipient reviewed-author script-writer series-creator translator`);
const DATES = words("accessed available-date event-date issued original-date submitted");
const OF_NAME = words(
  "family given dropping-particle non-dropping-particle suffix comma-suffix static-ordering literal parse-names",
);
const OF_DATE = words("date-parts season circa literal raw edtf");

/** What of an item the schema does not allow. */
export function cslProblems(item: Record<string, unknown>): string[] {
  const missing = ["id", "type"].flatMap((name) => (name in item ? [] : [`${name} is missing`]));
  return [...missing, ...unknownFields(item)];
}

function unknownFields(item: Record<string, unknown>): string[] {
  return Object.entries(item).flatMap(([name, value]) => {
    const kind = typeof value;
    if (TEXT.includes(name)) return kind === "string" ? [] : [`${name} is not text`];
    if (TEXT_OR_NUMBER.includes(name))
      return kind === "string" || kind === "number" ? [] : [`${name} is not a number`];
    if (NAMES.includes(name))
      return (value as object[]).flatMap((each) => strangers(each, OF_NAME));
    if (DATES.includes(name)) return [...strangers(value as object, OF_DATE), ...parts(value)];
    if (name === "type") return (CSL_TYPES as readonly unknown[]).includes(value) ? [] : ["type"];
    return ["id", "custom"].includes(name) ? [] : [`${name} is not a property`];
  });
}

function strangers(value: object, known: readonly string[]): string[] {
  return Object.keys(value).filter((key) => !known.includes(key));
}

function parts(value: unknown): string[] {
  const { "date-parts": dates } = value as { "date-parts"?: number[][] };
  if (!dates) return [];
  const fits = dates.length > 0 && dates.length < 3;
  return fits && dates.every(({ length }) => length > 0 && length < 4) ? [] : ["date-parts"];
}
