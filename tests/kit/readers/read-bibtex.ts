import { plugins } from "@citation-js/core";
import "@citation-js/plugin-bibtex";

/** What another program reads of BibTeX: CSL items. The text's format is told, so that nothing is taken for an address. */
export function readBibtex(text: string): Record<string, unknown>[] {
  const entries = plugins.input.data(text, "@bibtex/text");
  const items: unknown = plugins.input.data(entries, "@bibtex/entries+list");
  return items as Record<string, unknown>[];
}
