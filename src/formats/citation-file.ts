import { publicReference } from "../citations/public-reference.ts";
import type { Reference } from "../citations/types.ts";
import type { CitationFormat } from "../pages/machine-models.ts";
import type { Page } from "../pages/page.ts";
import { bibtex } from "./bibtex.ts";
import { cslJson } from "./csl-json.ts";
import { ris } from "./ris.ts";

const WRITERS: Record<CitationFormat, (references: readonly Reference[]) => string> = {
  json: cslJson,
  bib: bibtex,
  ris,
};

/** An article's sources as a file, in the page's format. */
export function citationFile({ model }: Page<"citations">): string {
  return WRITERS[model.format](model.references.map(publicReference));
}

/**
 * From https://www.iana.org/assignments/media-types or, for formats that are not registered, as Zotero and Crossref
 * use.
 */
export const CITATION_TYPES: Record<CitationFormat, string> = {
  json: "application/vnd.citationstyles.csl+json",
  bib: "application/x-bibtex",
  ris: "application/x-research-info-systems",
};
