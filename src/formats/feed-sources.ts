import type { CitedSource } from "../citations/types.ts";
import { type Html, html } from "../html.ts";

/** How the Sources list of a text in `language` (BCP 47) is worded: the layouts have the words. */
export interface SourceParts {
  heading: (language: string) => Html;
  /** A source in one line, its title linked. */
  line: (cited: CitedSource, language: string) => Html;
}

/** The Sources list as feed readers show it: numbered, and without back-links. Empty without a source. */
export function feedSources(
  citations: readonly CitedSource[],
  language: string,
  parts: SourceParts,
): Html {
  if (citations.length === 0) return html``;
  const entries = citations.map(
    (cited) => html`<li value="${cited.number}">${parts.line(cited, language)}</li>`,
  );
  return html`<h2>${parts.heading(language)}</h2><ol>${entries}</ol>`;
}
