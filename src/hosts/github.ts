import type { Host } from "./host.ts";
import { githubWorkflow, previewWorkflows } from "./workflow.ts";

/**
 * https://docs.github.com/en/pages/getting-started-with-github-pages/using-custom-workflows-with-github-pages
 * It sends no headers and no redirects.
 */
export const github: Host = {
  title: "GitHub Pages",
  guide: "publish-on-github-pages",
  help: "https://docs.github.com/en/pages/getting-started-with-github-pages/configuring-a-publishing-source-for-your-github-pages-site",
  starter: [
    githubWorkflow("github/deploy.yml", {
      readings: "github/readings.yml",
      address: "github/address.yml",
      build: "github/build.yml",
      upload: "github/upload.yml",
    }),
    ...previewWorkflows(),
  ],
  siteFiles: {},
  limits: [
    {
      of: "bytes",
      most: 1_000_000_000,
      source:
        "https://docs.github.com/en/pages/getting-started-with-github-pages/github-pages-limits",
    },
  ],
};
