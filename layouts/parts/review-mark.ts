import { type Html, html } from "../../src/html.ts";
import type { Meta, Site } from "../../src/pages/types.ts";
import { href } from "../../src/pages/urls.ts";
import { texts } from "./texts.ts";

/** Says on every page of a site for reviewers that it is not published, and what it is a preview of. */
export function reviewMark(site: Site): Html | undefined {
  const { review } = site;
  if (!review) return undefined;
  return html`<p class="review-mark" role="note"><strong>${texts(site).review}</strong> <span>${review.name}</span></p>\n`;
}

/** Search engines show neither previews nor drafts. */
export function isKeptOut({ noindex }: Pick<Meta, "noindex">, { review }: Site): boolean {
  return noindex === true || review !== undefined;
}

/** Marks the pages of a site for reviewers. */
export function reviewSheet(site: Site): Html | undefined {
  if (!site.review) return undefined;
  return html`<link rel="stylesheet" href="${href(site.review.stylesheet, site)}">\n`;
}
