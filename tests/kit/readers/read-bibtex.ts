import { plugins } from "@citation-js/core";
import "@citation-js/plugin-bibtex";

/** BibTeX as read by citation-js, as CSL items. The format is given, so that text is never taken for a url. */
export function readBibtex(text: string): Record<string, unknown>[] {
  const entries = plugins.input.data(text, "@bibtex/text");
  const items: unknown = plugins.input.data(entries, "@bibtex/entries+list");
  return items as Record<string, unknown>[];
}
