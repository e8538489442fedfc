import { inlineScripts, policyOfAll } from "../formats/content-policy.ts";
import { type Host, headersFor } from "../formats/host-headers.ts";
import { securityHeaders } from "../formats/security-headers.ts";
import { UNCHANGING_FOLDERS } from "../pages/site-urls.ts";

/** The headers to send with the site's files, as a host is told them. */
export function headersText({ for: host, pathPrefix }: { for: Host; pathPrefix: string }): string {
  const site = { pathPrefix: `/${pathPrefix.replace(/^\/+|\/+$/g, "")}/`.replace("//", "/") };
  return headersFor(host, {
    ...site,
    headers: securityHeaders(policyOfAll(inlineScripts(site))),
    unchanging: UNCHANGING_FOLDERS,
  });
}
