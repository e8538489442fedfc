import { inlineScripts, policyOfAll } from "../formats/content-policy.ts";
import { type Host, headersFor } from "../formats/host-headers.ts";
import { securityHeaders } from "../formats/security-headers.ts";
import { UNCHANGING_FOLDERS } from "../pages/site-urls.ts";

/** The HTTP headers for the site's files, in a host's format. */
export function headersText({ for: host, pathPrefix }: { for: Host; pathPrefix: string }): string {
  const site = { pathPrefix: `/${pathPrefix.replace(/^\/+|\/+$/g, "")}/`.replace("//", "/") };
  return headersFor(host, {
    ...site,
    headers: securityHeaders(policyOfAll(inlineScripts(site))),
    unchanging: UNCHANGING_FOLDERS,
  });
}
