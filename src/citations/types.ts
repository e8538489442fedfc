/** A source as an article declares it, in CSL's vocabulary (https://docs.citationstyles.org/en/stable/specification.html). */
export interface Reference {
  /** What `[@key]` names: unique within its article. */
  key: string;
  /** A CSL item type, `webpage` where the editor gave none. */
  type: string;
  title: string;
  /** The words of a plain bracket that cites this source, where they are not its title. */
  label?: string;
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
  quote?: string;
  note?: string;
}

/** One place of the text that cites a source. */
export interface CitationCall {
  /** The element id of the call, where a back-link leads. */
  id: string;
  /** As written: `p. 4`, `art. 12`. */
  locator?: string;
}

/** A source with its number (by first use, from 1) and the calls that name it, in the order of the text. */
export interface CitedSource {
  number: number;
  /** The element id of the list entry, where a call leads. */
  id: string;
  reference: Reference;
  calls: CitationCall[];
}
