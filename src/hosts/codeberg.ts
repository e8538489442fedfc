import type { Host } from "./host.ts";

/** https://docs.codeberg.org/codeberg-pages/. git-pages serves the branch `pages`: https://codeberg.org/git-pages/git-pages */
export const codeberg: Host = {
  title: "Codeberg Pages",
  guide: "publish-on-codeberg-pages",
  help: "https://docs.codeberg.org/codeberg-pages/",
  starter: [{ path: ".forgejo/workflows/publish.yml", template: "codeberg/publish.yml" }],
  siteFiles: { "/_headers": "headers", "/_redirects": "redirects" },
  redirects: {
    queries: false,
    gone: false,
    source: "https://docs.codeberg.org/codeberg-pages/redirects/",
  },
  limits: [],
};
