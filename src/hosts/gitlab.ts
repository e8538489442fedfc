import type { Host } from "./host.ts";

/** https://docs.gitlab.com/user/project/pages/. It sends no headers of the site's. */
export const gitlab: Host = {
  title: "GitLab Pages",
  guide: "publish-on-gitlab-pages",
  help: "https://docs.gitlab.com/user/project/pages/",
  starter: [
    {
      path: ".gitlab-ci.yml",
      template: "gitlab/gitlab-ci.yml",
      parts: { preview: "gitlab/preview.yml" },
    },
  ],
  siteFiles: { "/_redirects": "redirects" },
  redirects: {
    queries: false,
    gone: false,
    slashes: true,
    spaceless: true,
    // Of more rules, none is read.
    most: 1_000,
    bytes: { most: 64_000, perRule: 6 },
    source: "https://docs.gitlab.com/user/project/pages/redirects/",
  },
  limits: [
    {
      of: "bytes",
      most: 1_000_000_000,
      source: "https://docs.gitlab.com/user/gitlab_com/#gitlab-pages",
    },
    {
      of: "files",
      most: 200_000,
      source:
        "https://docs.gitlab.com/administration/instance_limits/#number-of-files-per-gitlab-pages-website",
    },
  ],
};
