import { isWebUrl } from "../content/front-matter/safe-url.ts";

/** Parameters that tell a site who sent a reader, and make no other page. */
const TRACKING =
  /^(?:utm_\w+|fbclid|gclid|gbraid|wbraid|dclid|msclkid|mc_[ce]id|igshid|yclid|_ga|ref_src|cmpid|at_(?:medium|campaign)\w*|xtor|ito|ns_\w+)$/i;
const MAX_LENGTH = 2_000;

/** An address without what tracks readers; undefined if it is not one of the web. */
export function addressOf(written: string | undefined): string | undefined {
  const url =
    written === undefined || written.length > MAX_LENGTH ? null : URL.parse(written.trim());
  if (!url || !/^https?:$/.test(url.protocol) || url.username !== "") return undefined;
  const own = [...url.searchParams.keys()].filter((name) => TRACKING.test(name));
  for (const name of own) url.searchParams.delete(name);
  // A fragment may be needed to find the page: `#/reports/12`.
  if (/^#(?::~:|xtor=|$)/.test(url.hash)) url.hash = "";
  return isWebUrl(url.href) ? url.href : undefined;
}
