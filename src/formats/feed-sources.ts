import type { CitedSource, Reference } from "../citations/types.ts";
import { formatPartialDate } from "../dates.ts";
import { type Html, html } from "../html.ts";
import { webUrl } from "./web-url.ts";

/** The Sources list as feed readers show it: no styles, no back-links, full links. Empty without a source. */
export function feedSources(citations: readonly CitedSource[], locale: string): Html {
  if (citations.length === 0) return html``;
  const entries = citations.map(
    ({ number, reference }) => html`<li value="${number}">${sourceEntry(reference, locale)}</li>`,
  );
  return html`<h2>Sources</h2><ol>${entries}</ol>`;
}

function sourceEntry(reference: Reference, locale: string): Html {
  const { authors, container, publisher, issued, accessed } = reference;
  const day = (date: string | undefined) => date && formatPartialDate(date, locale);
  const facts = [authors.join(", "), container, publisher, day(issued)].filter(Boolean).join(". ");
  const read = accessed ? ` Accessed ${day(accessed)}.` : "";
  return html`${sourceTitle(reference)}${facts && `. ${facts}`}.${read}${archivedCopy(reference, day)}`;
}

/** Where the source itself is gone, its title leads to the archived copy. */
function sourceTitle({ title, url, doi, archived, status }: Reference): Html {
  const original = url ?? (doi && `https://doi.org/${encodeURI(doi)}`);
  const target = webUrl(status === "dead" ? (archived ?? original) : original);
  return target ? html`<a href="${target}">${title}</a>` : html`${title}`;
}

function archivedCopy(
  { archived, archiveDate, status }: Reference,
  day: (date: string | undefined) => string | undefined,
): Html {
  const target = webUrl(archived);
  if (!target) return html``;
  const when = archiveDate ? ` on ${day(archiveDate)}` : "";
  if (status === "dead") return html` Archived copy${when}; the original is gone.`;
  return html` <a href="${target}">Archived copy</a>${when}.`;
}
