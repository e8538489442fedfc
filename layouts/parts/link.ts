import type { Site } from "../../src/pages/types.ts";
import { href } from "../../src/pages/urls.ts";

/**
 * What may stand in an `href` for a url that an editor wrote: of the site, http, https, mailto, tel or sms. Undefined for all
 * else: content is validated long before, and this is the last door.
 */
export function linkTo(
  url: string | undefined,
  site: Pick<Site, "pathPrefix">,
): string | undefined {
  if (!url) return undefined;
  if (/^\/(?![/\\])/.test(url)) return href(url, site);
  return /^(?:https?:\/\/|(?:mailto|tel|sms):)/i.test(url) ? url : undefined;
}
