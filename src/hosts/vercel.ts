import type { Host } from "./host.ts";
import { githubWorkflow, previewWorkflows } from "./workflow.ts";

/** https://vercel.com/docs/project-configuration. The site's folder is deployed as a project without a build. */
export const vercel: Host = {
  title: "Vercel",
  guide: "publish-on-vercel",
  help: "https://vercel.com/docs/cli/deploy",
  starter: [githubWorkflow("vercel/deploy.yml"), ...previewWorkflows()],
  siteFiles: { "/vercel.json": "vercel" },
  redirects: {
    queries: true,
    gone: false,
    asRequested: true,
    // Headers and the host's own rules count too: 2,048 in all.
    most: 2_000,
    source: "https://vercel.com/docs/routing/redirects/configuration-redirects",
  },
  limits: [{ of: "files", most: 15_000, source: "https://vercel.com/docs/limits" }],
};
