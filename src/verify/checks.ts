import { checkConnection } from "./checks/connection.ts";
import { checkFeeds } from "./checks/feeds.ts";
import { checkHeaders } from "./checks/headers.ts";
import { checkMissing } from "./checks/missing.ts";
import { checkArticles, checkFront } from "./checks/pages.ts";
import { checkRedirects } from "./checks/redirects.ts";
import { checkSitemap } from "./checks/sitemap.ts";
import { checkUnpublished } from "./checks/unpublished.ts";
import type { Subject, VerifyCheck } from "./types.ts";

/** What is verified of a deployed site, by subject. */
export const CHECKS: Readonly<Record<Subject, VerifyCheck>> = {
  front: checkFront,
  articles: checkArticles,
  feeds: checkFeeds,
  sitemap: checkSitemap,
  headers: checkHeaders,
  redirects: checkRedirects,
  unpublished: checkUnpublished,
  missing: checkMissing,
  connection: checkConnection,
};
