import type { Host } from "./host.ts";
import { githubWorkflow, serverPreviews } from "./workflow.ts";

/** A server of your own: rsync sends each deployment to a new folder, and a link says which one is served. */
export const caddy: Host = {
  title: "Caddy",
  guide: "publish-on-your-own-server",
  help: "https://caddyserver.com/docs/caddyfile/directives/map",
  starter: [
    githubWorkflow("server/deploy.yml"),
    ...serverPreviews(),
    { path: "deploy/preview.caddy", template: "caddy/preview.caddy" },
    { path: "deploy/publish.sh", template: "server/publish.sh" },
    { path: "deploy/Caddyfile", template: "caddy/Caddyfile" },
    { path: "deploy/site.caddy", template: "caddy/site.caddy" },
  ],
  siteFiles: { "/_redirects.caddy": "caddy-map" },
  redirects: {
    queries: true,
    gone: true,
    capitals: true,
    source: "https://caddyserver.com/docs/caddyfile/directives/map",
  },
  limits: [],
};
