import type { Host } from "./host.ts";
import { githubWorkflow, previewWorkflows } from "./workflow.ts";

const QUOTAS = "https://learn.microsoft.com/azure/static-web-apps/quotas";

/** https://learn.microsoft.com/azure/static-web-apps/configuration */
export const azure: Host = {
  title: "Azure Static Web Apps",
  guide: "publish-on-azure",
  help: "https://learn.microsoft.com/azure/static-web-apps/static-web-apps-cli-deploy",
  starter: [githubWorkflow("azure/deploy.yml"), ...previewWorkflows()],
  siteFiles: { "/staticwebapp.config.json": "azure" },
  redirects: {
    queries: false,
    gone: true,
    asRequested: true,
    // The file has up to 20 KB, of which the headers need up to 4.
    bytes: { most: 16_000, perRule: 50 },
    source: "https://learn.microsoft.com/azure/static-web-apps/configuration#restrictions",
  },
  limits: [
    { of: "files", most: 15_000, source: QUOTAS },
    // Of the free plan; the standard plan has twice as much.
    { of: "bytes", most: 250_000_000, source: QUOTAS },
  ],
};
