import { type Html, html } from "../../src/html.ts";
import type { Site } from "../../src/pages/types.ts";
import type { Unpublished } from "../../src/pages/unpublished.ts";
import { texts } from "./texts.ts";
import { timestamp } from "./timestamp.ts";

/** Says that readers can't see an article yet, or any more. Pages show it only in builds with drafts. */
export function unpublishedBadge(unpublished: Unpublished, site: Site): Html {
  return html`<span class="unpublished">${unpublishedText(unpublished, site)}</span>`;
}

/** The same in words, for text-only pages. */
export function unpublishedText(unpublished: Unpublished, site: Site): Html {
  const words = texts(site).unpublished;
  if (unpublished.state === "draft") return html`${words.draft}`;
  return words[unpublished.state](timestamp(unpublished.at, site));
}
