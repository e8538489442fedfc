import type { Host } from "./host.ts";
import { githubWorkflow, previewWorkflows } from "./workflow.ts";

const LIMITS = "https://developers.cloudflare.com/pages/platform/limits/";

const HEADERS = "https://developers.cloudflare.com/pages/configuration/headers/";

/** https://developers.cloudflare.com/pages/how-to/use-direct-upload-with-continuous-integration/ */
export const cloudflare: Host = {
  title: "Cloudflare Pages",
  guide: "publish-on-cloudflare",
  help: "https://developers.cloudflare.com/pages/how-to/use-direct-upload-with-continuous-integration/",
  starter: [
    githubWorkflow("cloudflare/deploy.yml"),
    ...previewWorkflows("cloudflare/preview.yml"),
    { path: "wrangler.jsonc", template: "cloudflare/wrangler.jsonc" },
  ],
  siteFiles: { "/_headers": "headers", "/_redirects": "redirects" },
  redirects: {
    queries: false,
    gone: false,
    asRequested: true,
    capitals: true,
    most: 2_000,
    longest: 1_000,
    source: "https://developers.cloudflare.com/pages/configuration/redirects/",
  },
  limits: [
    { of: "files", most: 20_000, source: LIMITS },
    { of: "largest", most: 25 * 1024 ** 2, source: LIMITS },
    { of: "headerRules", most: 100, source: HEADERS },
    // Of a longer line, nothing is sent.
    { of: "headerLine", most: 2_000, source: HEADERS },
  ],
};
