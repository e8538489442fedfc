/** A name in parts, as CSL has them (https://docs.citationstyles.org/en/stable/specification.html#names). */
export interface Name {
  family?: string;
  given?: string;
  suffix?: string;
  "dropping-particle"?: string;
  "non-dropping-particle"?: string;
  /** An organization's name, or a personal name without these parts. */
  literal?: string;
  /** A comma before the suffix: “Sammy Davis, Jr.”. */
  "comma-suffix"?: boolean;
  /** The family name first, as in Hungarian. */
  "static-ordering"?: boolean;
  /** Only at the end of a list, without other fields: means “et al.”, for which CSL has nothing. */
  others?: true;
}

/** A date in CSL's form: one day, or the first and last of a range, each `[2026, 3, 1]` or a part of it. */
export interface CslDate {
  "date-parts"?: number[][];
  /** Text that is not a readable date. */
  literal?: string;
  circa?: boolean;
  season?: number;
}

export type CslValue = string | number | readonly Name[] | CslDate;

/** CSL's variables by their names. */
export type CslFields = Readonly<Record<string, CslValue>>;

/** A source as an article declares it, in CSL's vocabulary (https://docs.citationstyles.org/en/stable/specification.html). */
export interface Reference {
  /** The key that `[@key]` names, unique within its article. */
  key: string;
  /** A CSL item type; `webpage` by default. */
  type: string;
  title: string;
  /** The text of a plain bracket that cites this source, if it is not the title. */
  label?: string;
  /** Names as shown to readers. */
  authors: string[];
  publisher?: string;
  /** The journal, book, series or site that contains the source. */
  container?: string;
  url?: string;
  doi?: string;
  /** yyyy, yyyy-mm or yyyy-mm-dd, like all dates of a source, which have no time zone. */
  issued?: string;
  accessed?: string;
  archived?: string;
  archiveDate?: string;
  status?: "live" | "dead";
  /** The kind of document, such as “Press release”: CSL's `genre`. */
  genre?: string;
  quote?: string;
  note?: string;
  /**
   * CSL variables that the news style does not show: volume, pages, editors; `author` if names were given in parts.
   * Academic styles use them; downloads contain all but the private ones.
   */
  more?: CslFields;
}

/** A place in the text that cites a source. */
export interface CitationCall {
  /** The element id of the call, which back-links lead to. */
  id: string;
  /** As written: `p. 4`, `art. 12`. */
  locator?: string;
  /** The index among its source's `places`, from 1, with which the call shows `2.1`. Absent if the source has none. */
  place?: number;
}

/** A source with its number (by first use, from 1) and its calls, in the order of the text. */
export interface CitedSource {
  number: number;
  /** The element id of the list entry, which calls lead to. */
  id: string;
  reference: Reference;
  calls: CitationCall[];
  /** Its locators by first use, if the text cites two or more: they become 2.1, 2.2 … */
  places?: string[];
  /** Its list entry in an academic style: safe markup from `src/citations/style/`. */
  entry?: string;
}
