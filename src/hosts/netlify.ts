import type { Host } from "./host.ts";
import { githubWorkflow, previewWorkflows } from "./workflow.ts";

/** https://docs.netlify.com/build/configure-builds/file-based-configuration/ */
export const netlify: Host = {
  title: "Netlify",
  guide: "publish-on-netlify",
  help: "https://docs.netlify.com/api-and-cli-guides/cli-guides/get-started-with-cli/",
  starter: [
    githubWorkflow("netlify/deploy.yml"),
    ...previewWorkflows("netlify/preview.yml"),
    { path: "netlify.toml", template: "netlify/netlify.toml" },
  ],
  siteFiles: { "/_headers": "headers", "/_redirects": "redirects" },
  redirects: {
    queries: "pairs",
    gone: false,
    slashes: true,
    spaceless: true,
    // Beyond 10,000 rules, a deploy may fail.
    most: 10_000,
    source: "https://docs.netlify.com/manage/routing/redirects/overview/",
  },
  limits: [],
};
