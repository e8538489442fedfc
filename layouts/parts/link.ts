import type { Site } from "../../src/pages/types.ts";
import { href } from "../../src/pages/urls.ts";

/**
 * A safe `href` for an editor's url: within the site, or http, https, mailto, tel or sms. Undefined for any other.
 * Content has been validated before; this is the last line of defence.
 */
export function linkTo(
  url: string | undefined,
  site: Pick<Site, "pathPrefix">,
): string | undefined {
  if (!url) return undefined;
  if (/^\/(?![/\\])/.test(url)) return href(url, site);
  return /^(?:https?:\/\/|(?:mailto|tel|sms):)/i.test(url) ? url : undefined;
}
