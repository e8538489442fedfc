import { readDateText } from "../csl/csl-dates.ts";
import { isDateSubstitute, monthName } from "../csl/date-words.ts";
import { type BibDraft, put, putNames, putText, take } from "./bib-draft.ts";
import { DATE_FIELDS, EDITOR_TYPES } from "./bib-fields.ts";
import { readText } from "./bib-values.ts";
import { readUri } from "./tex/read-uri.ts";

/** Combines titles with their subtitles, for the source and for its container. */
export function putTitles(draft: BibDraft): void {
  const { item, fields } = draft;
  const isPage = item.get("type") === "webpage";
  // Zotero writes the site's name there.
  if (isPage && fields.has("titleaddon")) putText(draft, "titleaddon", ["container-title"]);
  putTitle(draft, "", ["title"]);
  for (const part of ["journal", "book", "main"])
    putTitle(draft, part, ["container-title", "collection-title"]);
  putText(draft, "journal", ["container-title"]);
  putTitle(draft, "issue", ["volume-title"]);
  // Our own downloads contain it twice, for BibTeX's styles and for BibLaTeX.
  const published = fields.get("howpublished");
  if (published && readText(published.value).text === item.get("container-title"))
    fields.delete("howpublished");
}

/** `booktitle`, `booksubtitle` and `booktitleaddon` make up one title. */
function putTitle(draft: BibDraft, part: string, variables: readonly string[]): void {
  const first = ["title", "subtitle", "titleaddon"]
    .map((name) => draft.fields.get(part + name))
    .find((field) => field !== undefined);
  if (!first) return;
  const title = take(draft, `${part}title`);
  const subtitle = take(draft, `${part}subtitle`);
  const addon = take(draft, `${part}titleaddon`);
  const whole = [title, subtitle].filter(Boolean).join(": ");
  const value = [whole, addon].filter(Boolean).join(". ");
  put(draft, first, { value, variables });
}

/** Chooses the text of each date; it is parsed later. */
export function putDates(draft: BibDraft): void {
  for (const [name, variable] of DATE_FIELDS) putText(draft, name, [variable]);
  const { fields, item, places } = draft;
  const parts = ["year", "month", "day"] as const;
  const first = parts.map((part) => fields.get(part)).find((field) => field !== undefined);
  if (!first) return;
  const whole = item.get("issued");
  // BibLaTeX's `date` is more precise than the older `year`, `month` and `day`, which Zotero can write as well.
  if (whole !== undefined && isOfYear(String(whole), fields.get("year")?.value)) {
    for (const part of parts) fields.delete(part);
    return;
  }
  if (whole !== undefined && readDateText(String(whole))) return;
  const [year, month, day] = parts.map((part) => take(draft, part));
  const value = dateOf({
    year: /[\p{L}\d]/u.test(year ?? "") ? year : undefined,
    month: month ?? (whole === undefined ? undefined : `${whole}`),
    day,
  });
  // Punctuation alone, such as ???? or --, means unknown.
  if (value === "") return;
  item.set("issued", value);
  if (whole === undefined) places.set("issued", first.at);
}

/** Whether a date begins in a year, or is readable if there is no year to compare. */
function isOfYear(date: string, year?: string): boolean {
  const read = readDateText(date);
  if (!read || year === undefined) return read !== undefined;
  const number = read.csl?.["date-parts"]?.[0]?.[0] ?? Number(read.shown?.slice(0, 4));
  return number === readDateText(year)?.csl?.["date-parts"]?.[0]?.[0] || number === Number(year);
}

interface Parts {
  year?: string | undefined;
  month?: string | undefined;
  day?: string | undefined;
}

const HAS_YEAR = /(?<!\d)[12]\d{3}(?!\d)/;

/** A date in words, or only its year. `month` may be a number or a name, and include days or a second month. */
function dateOf({ year = "", month, day }: Parts): string {
  // Some authors write question marks for an unknown month.
  if (month === undefined || !/[\p{L}\d]/u.test(month) || isDateSubstitute(year))
    return ofEra(year);
  const written = month.replace(/[\u00a0\u202f]/g, " ").replace(/[\s,;]+$/, "");
  if (/^0+$/.test(written)) return ofEra(year);
  // The year next to the day is more exact than that of the whole publication.
  if (year !== "" && (written.includes(year) || HAS_YEAR.test(written))) return written;
  if (/\p{L}/u.test(year) && readDateText(year)?.shown?.includes("-")) return year;
  const number = /^\d{1,2}\.?$/.test(written) ? Number.parseInt(written, 10) : undefined;
  const named = number === undefined ? written : (monthName(number) ?? written);
  const inFull = /^\d{1,3}$/.test(year) ? year.padStart(4, "0") : ofEra(year);
  return [day, named, inFull].filter(Boolean).join(" ");
}

/** A bare negative year is BC; unlike EDTF, BibTeX has no year 0. */
function ofEra(year: string): string {
  return /^-\d{1,4}$/.test(year) ? `${year.slice(1)} BC` : year;
}

const URL_IN = /(?:\\(?:url|href)\s*)?\{?\s*(https?:\/\/[^\s{}]+)\s*\}?/;
/** Punctuation that ends a sentence, not a URL. */
const END = /(?<![.,;)])[.,;)]+$/;
/** Words that introduce a URL in `howpublished`, and say nothing more. */
const AT = /^\W*(?:(?:available|online|retrieved|accessed|website)\W*)*(?:(?:at|from|via)\W*)?$/i;

export function putUrl(draft: BibDraft): void {
  const { fields } = draft;
  for (const [name, variable] of [
    ["url", "URL"],
    ["doi", "DOI"],
  ] as const) {
    const field = fields.get(name);
    fields.delete(name);
    if (field) put(draft, field, { value: readUri(field.value), variables: [variable] });
  }
  const published = fields.get("howpublished");
  const [found, url] = URL_IN.exec(published?.value ?? "") ?? [];
  if (published && found !== undefined && url !== undefined && !draft.item.has("URL")) {
    put(draft, published, { value: readUri(url.replace(END, "")), variables: ["URL"] });
    const value = published.value.replace(found, "").replace(/[\s,;:]+$/, "");
    if (AT.test(value)) fields.delete("howpublished");
    else fields.set("howpublished", { ...published, value });
  }
}

const READ_ON =
  /^\[?(?:online\W+)?(?:last )?(?:accessed|visited|retrieved|checked)(?: on)?[:, ]*(.{4,30}?)\.?\]?$/i;

/** Finds the date of access in `note`, where BibTeX styles without a field for it expect it. */
export function putAccessed(draft: BibDraft): void {
  const note = draft.fields.get("note");
  const [, day] = READ_ON.exec(note?.value.trim() ?? "") ?? [];
  if (!note || day === undefined || draft.item.has("accessed") || !readDateText(day)) return;
  draft.fields.delete("note");
  put(draft, note, { value: day, variables: ["accessed"] });
}

const COPY = /(?:^|\. )Archived copy: (https?:\/\/\S+)$/;

/** Our own downloads append the archived copy's URL to `note`. */
export function putArchived(draft: BibDraft): void {
  const note = draft.fields.get("note");
  const [found, url] = COPY.exec(note?.value ?? "") ?? [];
  if (!note || found === undefined || url === undefined) return;
  put(draft, note, { value: readUri(url), variables: ["archive_location"] });
  draft.fields.set("note", { ...note, value: note.value.slice(0, -found.length) });
}

/** Up to four lists of editors, each with a role. */
export function putEditors(draft: BibDraft): void {
  for (const part of ["", "a", "b", "c"]) {
    const type = draft.fields.get(`editor${part}type`);
    const variable = EDITOR_TYPES.get(type?.value.trim() ?? "editor");
    if (variable === undefined || !draft.fields.has(`editor${part}`)) continue;
    draft.fields.delete(`editor${part}type`);
    putNames(draft, `editor${part}`, [variable, "contributor"]);
  }
}

const WITH_ISSUES = new Set(["article", "periodical", "suppperiodical", "inproceedings"]);
const WITH_SERIES = /book|collection|proceedings|^manual$|reference/;

/** `number` is that of an issue, a place in a series, or the source itself, depending on the type. */
export function putNumbers(draft: BibDraft): void {
  const { type } = draft;
  putText(draft, "issue", ["issue"]);
  if (WITH_ISSUES.has(type)) putText(draft, "number", ["issue", "number"]);
  else if (WITH_SERIES.test(type)) putText(draft, "number", ["collection-number", "number"]);
  else putText(draft, "number", ["number"]);
  for (const name of ["eid", "isrn", "isan", "ismn", "iswc"])
    putText(draft, name, ["number", "locator"]);
}

/** An id in an archive of papers: arXiv, JSTOR, PubMed. */
export function putEprint(draft: BibDraft): void {
  const field = draft.fields.get("eprint");
  if (!field) return;
  const id = take(draft, "eprint") ?? "";
  const archive = take(draft, "eprinttype") ?? take(draft, "archiveprefix");
  const subject = take(draft, "eprintclass") ?? take(draft, "primaryclass");
  if (archive?.toLowerCase() === "pubmed") {
    put(draft, field, { value: id, variables: ["PMID"] });
    return;
  }
  if (archive) put(draft, field, { value: archive, variables: ["archive"] });
  const value = subject ? `${id} [${subject}]` : id;
  put(draft, field, { value, variables: ["archive_location"] });
}
