import { inlineScripts, policyOfAll } from "../src/formats/content-policy.ts";
import { hostFile } from "../src/formats/host-files/writers.ts";
import { editionSites, needsOfSite } from "../src/formats/page-needs.ts";
import { securityHeaders } from "../src/formats/security-headers.ts";
import { DESK_URL } from "../src/pages/site-urls.ts";
import { layout } from "./parts/layout.ts";

export default layout("host-file", ({ model: { format, uses, ...model } }, site) =>
  hostFile(format, {
    ...model,
    headers: [
      ...securityHeaders(policyOfAll(inlineScripts(site), needsOfSite(editionSites(site), uses))),
      ...(site.review ? [{ name: "X-Robots-Tag", value: "noindex" }] : []),
    ],
    ...(site.deskNeeds && { unlisted: [DESK_URL] }),
    pathPrefix: site.pathPrefix,
  }),
);
