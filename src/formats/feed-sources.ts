import type { CitedSource } from "../citations/types.ts";
import type { Article } from "../content/types.ts";
import { type Html, html } from "../html.ts";

/** Words and markup that feeds add to articles, in `language` (BCP 47). The layouts provide them. */
export interface SourceParts {
  /** The type of an article unless it is plain news: its name, and a line that explains it. */
  work: (
    article: Pick<Article, "type" | "sponsor" | "language">,
  ) => { name: string; line: Html } | undefined;
  /** A title with the type of article before it. */
  titled: (name: string, title: string) => string;
  heading: (language: string) => Html;
  /** A source on one line, with its title linked. */
  line: (cited: CitedSource, language: string) => Html;
}

/** The list of sources for feed readers: numbered, without back-links. Empty if there are no sources. */
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
