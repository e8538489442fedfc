import { cloudflare } from "./cloudflare.ts";
import type { Host } from "./host.ts";
import { githubWorkflow, previewWorkflows } from "./workflow.ts";

const LIMITS = "https://developers.cloudflare.com/workers/platform/limits/";

const HEADERS = "https://developers.cloudflare.com/workers/static-assets/headers/";

/** https://developers.cloudflare.com/workers/static-assets/. It reads the same files as Cloudflare Pages. */
export const workers: Host = {
  title: "Cloudflare Workers",
  guide: "publish-on-cloudflare",
  help: "https://developers.cloudflare.com/workers/static-assets/",
  starter: [
    githubWorkflow("workers/deploy.yml"),
    ...previewWorkflows(),
    { path: "wrangler.jsonc", template: "workers/wrangler.jsonc" },
  ],
  siteFiles: cloudflare.siteFiles,
  redirects: {
    queries: false,
    gone: false,
    asRequested: true,
    capitals: true,
    most: 2_000,
    longest: 1_000,
    source: "https://developers.cloudflare.com/workers/static-assets/redirects/",
  },
  limits: [
    // Of the free plan; the paid plan has five times as many.
    { of: "files", most: 20_000, source: LIMITS },
    { of: "largest", most: 25 * 1024 ** 2, source: LIMITS },
    { of: "headerRules", most: 100, source: HEADERS },
    { of: "headerLine", most: 2_000, source: HEADERS },
  ],
};
