/** A name in parts, as CSL has them (https://docs.citationstyles.org/en/stable/specification.html#names). */
export interface Name {
  family?: string;
  given?: string;
  suffix?: string;
  "dropping-particle"?: string;
  "non-dropping-particle"?: string;
  /** Of a body, or of a person whose name has no such parts. */
  literal?: string;
  /** A comma before the suffix: “Sammy Davis, Jr.”. */
  "comma-suffix"?: boolean;
  /** The family name first, as in Hungarian. */
  "static-ordering"?: boolean;
  /** Alone, and at the end of a list: no name but “et al.”, as the list names only some. CSL has nothing for it. */
  others?: true;
}

/** A date in CSL's form: one day, or the first and the last; `[2026, 3, 1]`, or less of it. */
export interface CslDate {
  "date-parts"?: number[][];
  /** What could not be read as a date. */
  literal?: string;
  circa?: boolean;
  season?: number;
}

export type CslValue = string | number | readonly Name[] | CslDate;

/** CSL's variables by their names. */
export type CslFields = Readonly<Record<string, CslValue>>;

/** A source as an article declares it, in CSL's vocabulary (https://docs.citationstyles.org/en/stable/specification.html). */
export interface Reference {
  /** What `[@key]` names: unique within its article. */
  key: string;
  /** A CSL item type, `webpage` where the editor gave none. */
  type: string;
  title: string;
  /** The words of a plain bracket that cites this source, where they are not its title. */
  label?: string;
  /** As readers are shown them. */
  authors: string[];
  publisher?: string;
  /** The journal, book, series or site that the source is a part of. */
  container?: string;
  url?: string;
  doi?: string;
  /** yyyy, yyyy-mm or yyyy-mm-dd, as are all dates of a source: they have no zone. */
  issued?: string;
  accessed?: string;
  archived?: string;
  archiveDate?: string;
  status?: "live" | "dead";
  /** What sort of document it calls itself: “Press release”. CSL's `genre`. */
  genre?: string;
  quote?: string;
  note?: string;
  /**
   * What CSL knows of it and the news style does not show: volume, pages, editors; `author` where the names came in
   * parts. Academic styles have it, and downloads too, without what is private.
   */
  more?: CslFields;
}

/** One place of the text that cites a source. */
export interface CitationCall {
  /** The element id of the call, where a back-link leads. */
  id: string;
  /** As written: `p. 4`, `art. 12`. */
  locator?: string;
  /** Which of its source's `places`, from 1: the call shows `2.1`. Absent where the source has none. */
  place?: number;
}

/** A source with its number (by first use, from 1) and the calls that name it, in the order of the text. */
export interface CitedSource {
  number: number;
  /** The element id of the list entry, where a call leads. */
  id: string;
  reference: Reference;
  calls: CitationCall[];
  /** The locators by first use, where the text cites two or more: they are 2.1, 2.2 … */
  places?: string[];
  /** Its list entry in an academic style: safe markup, made by `src/citations/style/`. */
  entry?: string;
}
