import type { Publication } from "../publication/types.ts";
import { articlePages } from "./article-page.ts";
import { citationFiles } from "./citation-files.ts";
import { feedPages } from "./feeds.ts";
import { frontPage } from "./front-page.ts";
import { indexPages } from "./indexes.ts";
import { listPages } from "./list-pages.ts";
import type { Outline } from "./outline.ts";
import { redirectPages } from "./redirects.ts";
import { sitemapPages } from "./sitemaps.ts";
import { sourcePages } from "./source-pages.ts";
import { standingPages } from "./standing-pages.ts";
import { teaserMaker } from "./teaser.ts";
import type { Site } from "./types.ts";

/** Every page of the publication, as data. The sitemaps come last: they list the others. */
export function layOut(publication: Publication, site: Site): Outline[] {
  const teasers = teaserMaker(publication);
  const forReaders: Outline[] = [
    frontPage(publication, teasers),
    ...articlePages(publication, site),
    ...listPages(publication, teasers),
    ...indexPages(publication),
    ...sourcePages(publication, teasers),
    ...standingPages(publication),
  ];
  return [
    ...forReaders,
    ...citationFiles(publication),
    ...redirectPages(publication.articles),
    ...feedPages(publication),
    ...sitemapPages(publication, forReaders),
  ];
}
