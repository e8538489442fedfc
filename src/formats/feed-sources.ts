import type { CitedSource } from "../citations/types.ts";
import type { Article } from "../content/types.ts";
import { type Html, html } from "../html.ts";

/** What a feed says of its articles beside their own words, in `language` (BCP 47): the layouts have these words. */
export interface SourceParts {
  /** What kind of work an article is, where it is not plain news: its name, and what that means. */
  work: (
    article: Pick<Article, "type" | "sponsor" | "language">,
  ) => { name: string; line: Html } | undefined;
  /** A title with the kind of work before it. */
  titled: (name: string, title: string) => string;
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
