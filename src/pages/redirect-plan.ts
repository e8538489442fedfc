import type { RedirectFacts } from "../hosts/host.ts";
import { HOSTS, type HostName } from "../hosts/hosts.ts";
import { editionsOf } from "../publication/editions.ts";
import type { Publication } from "../publication/types.ts";
import { resolvedAddresses } from "./old-addresses.ts";
import type { Outline } from "./outline.ts";
import { outOfSpace, type Rule, rulesOf } from "./redirect-rules.ts";
import {
  capitalRedirects,
  hasPage,
  isOwnPage,
  type Redirect,
  redirectPage,
  redirectsOf,
} from "./redirects.ts";

/** What happens to each old URL of a publication. */
export interface RedirectPlan {
  /** Rules in the host's own format. */
  rules: readonly Rule[];
  /** Redirect pages, for what the host has no rule for. */
  pages: readonly Outline<"redirect">[];
}

interface PlanOptions {
  host: HostName;
  /** Whether a page or file of the site has a URL. */
  isKnown: (url: string) => boolean;
}

/** Gives as many old URLs as possible to the host, the newest articles' first, and pages to the rest. */
export function planRedirects(
  publication: Publication,
  { host, isKnown }: PlanOptions,
): RedirectPlan {
  const { redirects: facts } = HOSTS[host];
  const { redirects, gone } = resolvedAddresses(publication, isKnown);
  const own = redirects.map((redirect) => ({ redirect, home: "/" }));
  const aliases = editionsOf(publication).flatMap(({ articles, settings: { home } }) =>
    redirectsOf(articles).map((redirect) => ({ redirect, home })),
  );
  const isFull = facts && outOfSpace(facts);
  const rules: Rule[] = [];
  const pages: Outline<"redirect">[] = [];
  for (const { redirect, home } of [...own, ...aliases]) {
    if (isOwnPage(redirect)) continue;
    const wanted = facts ? rulesOf(redirect, facts) : [];
    if (wanted.length > 0 && !isFull?.(wanted)) rules.push(...wanted);
    else if (hasPage(redirect)) pages.push(pageOf(redirect, home));
  }
  const last = facts ? [...capitalRules(publication, facts), ...goneRules(gone, facts)] : [];
  return { rules: [...rules, ...last.filter((rule) => !isFull?.([rule]))], pages };
}

/** Rules for old URLs that only the host can tell from their articles' own. */
function capitalRules(publication: Publication, facts: RedirectFacts): Rule[] {
  if (!facts.capitals) return [];
  return editionsOf(publication).flatMap(({ articles }) =>
    capitalRedirects(articles).flatMap((redirect) => rulesOf(redirect, facts)),
  );
}

function goneRules(gone: readonly string[], facts: RedirectFacts): Rule[] {
  return facts.gone ? gone.flatMap((from) => rulesOf({ from }, facts)) : [];
}

function pageOf(redirect: Redirect, home: string): Outline<"redirect"> {
  const page = redirectPage(redirect);
  return home === "/" ? page : { ...page, edition: home };
}
