import { nearest } from "../citations/nearest.ts";
import type { OldAddress } from "../content/types.ts";
import type { Diagnostic } from "../diagnostics.ts";
import type { HostName } from "../hosts/hosts.ts";
import { editionsOf } from "../publication/editions.ts";
import type { Publication } from "../publication/types.ts";
import { splitQuery } from "../text/split-query.ts";
import type { Claim } from "./collisions.ts";
import { hostProblems } from "./host-redirects.ts";
import { type Redirect, redirectsOf, redirectUrl } from "./redirects.ts";

type IsKnown = (url: string) => boolean;

/** Where a chain of redirects ends. */
type End = { to: string } | { problem: "loop" | "nowhere" };

/** The old URLs that publication.yaml lists: where each leads in the end, and which are gone. */
export function resolvedAddresses(
  publication: Publication,
  isKnown: IsKnown,
): { redirects: Redirect[]; gone: string[] } {
  const { oldAddresses = [] } = publication.settings;
  if (oldAddresses.length === 0) return { redirects: [], gone: [] };
  const end = endOf(publication, isKnown);
  return {
    // One that leads nowhere is left out: its target may be an article that nobody may know of yet.
    redirects: moved(oldAddresses).flatMap(({ from, to, file, line }) => {
      const found = end(to);
      return "to" in found
        ? [{ from: redirectUrl(from), to: found.to, title: found.to, file, line }]
        : [];
    }),
    gone: oldAddresses.flatMap(({ from, to }) => (to === undefined ? redirectUrl(from) : [])),
  };
}

function moved(addresses: readonly OldAddress[]): (OldAddress & { to: string })[] {
  return addresses.flatMap(({ to, ...rest }) => (to === undefined ? [] : [{ ...rest, to }]));
}

/** Follows redirects to a page, so that readers follow only one. */
function endOf(publication: Publication, isKnown: IsKnown): (to: string) => End {
  const { oldAddresses = [] } = publication.settings;
  const aliases = editionsOf(publication).flatMap(({ articles }) => redirectsOf(articles));
  const next = new Map([
    ...aliases.map(({ from, to }) => [from, to] as const),
    ...moved(oldAddresses).map(({ from, to }) => [redirectUrl(from), to] as const),
  ]);
  return (target) => {
    const seen = new Set<string>();
    for (let to = target; ; ) {
      if (!to.startsWith("/")) return { to };
      const page = pageAt(to, isKnown);
      if (page !== undefined) return { to: page };
      const url = redirectUrl(to);
      if (seen.has(url)) return { problem: "loop" };
      seen.add(url);
      const following = next.get(url);
      if (following === undefined) return { problem: "nowhere" };
      to = following;
    }
  };
}

/** The URL of the page or file that is meant, with the query; undefined if the site has none. */
function pageAt(to: string, isKnown: IsKnown): string | undefined {
  const [path, query] = splitQuery(to);
  const url = [path, `${path}/`].find(isKnown);
  return url === undefined || query === undefined ? url : `${url}?${query}`;
}

/** The URLs that old addresses occupy, so that no page is published at one of them. */
export function oldAddressClaims({ settings: { oldAddresses = [] } }: Publication): Claim[] {
  return oldAddresses.map(({ from, to, file, line }) => ({
    kind: to === undefined ? "gone" : "redirect",
    url: redirectUrl(from),
    ...{ file, line },
  }));
}

/** Reports old URLs that lead nowhere or round in a circle, and those that the host can't tell apart. */
export function oldAddressProblems(
  publication: Publication,
  { host, urls }: { host: HostName; urls: ReadonlySet<string> },
): Diagnostic[] {
  const { oldAddresses = [] } = publication.settings;
  const end = endOf(publication, (url) => urls.has(url));
  const wrong = moved(oldAddresses).flatMap(({ from, to, file, line }): Diagnostic[] => {
    const found = end(to);
    if ("to" in found) return [];
    const where = { file, line, column: 1 };
    return [found.problem === "loop" ? loop(where, from, to) : nowhere(where, { from, to, urls })];
  });
  return [...wrong, ...hostProblems(publication, host)];
}

type Where = Pick<Diagnostic, "file" | "line" | "column">;

function loop(where: Where, from: string, to: string): Diagnostic {
  return {
    ...where,
    severity: "error",
    rule: "redirect/loop",
    message: `${from} leads to ${to}, and from there back to itself`,
    hint: "Write the page where readers should arrive.",
  };
}

function nowhere(
  where: Where,
  { from, to, urls }: { from: string; to: string; urls: ReadonlySet<string> },
): Diagnostic {
  const near = nearest(to, [...urls]);
  return {
    ...where,
    severity: "warning",
    rule: "redirect/nowhere",
    message: `${from} leads nowhere, because no public page or file has the URL ${to}`,
    hint: near ? `Did you mean ${near}?` : "Write the URL of a page, from the root.",
  };
}
