import { publicationJsonLd, webSiteJsonLd } from "../../src/formats/json-ld.ts";
import { articleJsonLd } from "../../src/formats/json-ld-article.ts";
import type { Page } from "../../src/pages/page.ts";
import type { Site } from "../../src/pages/types.ts";

/** What a front page tells search engines about the publication: its name, policies and search. Pass it to `document`. */
export function publicationData(site: Site): readonly object[] {
  return [publicationJsonLd(site), webSiteJsonLd(site)];
}

/** What an article tells search engines: its headline, authors, dates and sources. Pass it to `document`. */
export function articleData(page: Page<"article">, site: Site): readonly object[] {
  return [articleJsonLd(page, site)];
}
