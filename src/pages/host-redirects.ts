import type { Diagnostic } from "../diagnostics.ts";
import { HOSTS, type HostName } from "../hosts/hosts.ts";
import { editionsOf } from "../publication/editions.ts";
import type { Publication } from "../publication/types.ts";
import { rulesOf } from "./redirect-rules.ts";
import { capitalRedirects, hasPage, isOwnPage, redirectsOf, redirectUrl } from "./redirects.ts";

/** Reports old URLs that the host can't tell from others. */
export function hostProblems(publication: Publication, host: HostName): Diagnostic[] {
  return [...capitalProblems(publication, host), ...queryProblems(publication, host)];
}

/** A host that serves files can't redirect these: on some disks both are one file. */
function capitalProblems(publication: Publication, host: HostName): Diagnostic[] {
  if (HOSTS[host].redirects?.capitals) return [];
  return editionsOf(publication).flatMap(({ articles }) =>
    capitalRedirects(articles).map(({ from, to, file, line }) => ({
      ...{ file, line, column: 1 },
      severity: "warning",
      rule: "alias/capitals",
      message: `The alias ${from} differs from the article's URL, ${to}, only in capitals, so it gets no redirect`,
      hint: "To keep the old URL, set `slug` to its last part, with its capitals, as in `slug: Harbour-Opens`. Cloudflare, Firebase, CloudFront and Caddy can redirect it.",
    })),
  );
}

/** Old URLs with a query, on a host whose redirects only see the path, or only some queries. */
function queryProblems(publication: Publication, host: HostName): Diagnostic[] {
  const { title, redirects } = HOSTS[host];
  const aliases = editionsOf(publication).flatMap(({ articles }) => redirectsOf(articles));
  const name = host === "none" ? "A host that only serves files" : title;
  return [...aliases, ...(publication.settings.oldAddresses ?? [])]
    .filter(({ from, to = "" }) => !hasPage({ from }) && !isOwnPage({ from, to }))
    .filter(
      ({ from }) => !redirects || rulesOf({ from: redirectUrl(from) }, redirects).length === 0,
    )
    .map(({ from, file, line }) => ({
      ...{ file, line, column: 1 },
      severity: "warning",
      rule: "redirect/query",
      message: `${name} can't redirect ${from}: it answers as if nothing followed the question mark`,
      hint:
        host === "none"
          ? "Set `host` in publication.yaml to the host that you use. Netlify, Vercel, CloudFront, nginx and Caddy can redirect it."
          : "Delete the query if the page is the same without it, or this line. Netlify, Vercel, CloudFront, nginx and Caddy can redirect it.",
    }));
}
