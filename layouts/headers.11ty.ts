import { inlineScripts, policyOfAll } from "../src/formats/content-policy.ts";
import { headersFile } from "../src/formats/host-headers.ts";
import { editionSites, needsOfSite } from "../src/formats/page-needs.ts";
import { securityHeaders } from "../src/formats/security-headers.ts";
import { layout } from "./parts/layout.ts";

export default layout("headers", ({ model: { unchanging, feeds = [], uses } }, site) =>
  headersFile({
    headers: [
      ...securityHeaders(policyOfAll(inlineScripts(site), needsOfSite(editionSites(site), uses))),
      ...(site.review ? [{ name: "X-Robots-Tag", value: "noindex" }] : []),
    ],
    unchanging,
    feeds,
    pathPrefix: site.pathPrefix,
  }),
);
