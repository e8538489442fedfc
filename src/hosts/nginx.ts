import type { Host } from "./host.ts";
import { githubWorkflow, serverPreviews } from "./workflow.ts";

/** A server of your own: rsync sends each deployment to a new folder, and a link says which one is served. */
export const nginx: Host = {
  title: "nginx",
  guide: "publish-on-your-own-server",
  help: "https://nginx.org/en/docs/http/ngx_http_map_module.html",
  starter: [
    githubWorkflow("server/deploy.yml"),
    ...serverPreviews(),
    { path: "deploy/preview.conf", template: "nginx/preview.conf" },
    { path: "deploy/publish.sh", template: "server/publish.sh" },
    { path: "deploy/nginx.conf", template: "nginx/nginx.conf" },
    { path: "deploy/site.conf", template: "nginx/site.conf" },
  ],
  siteFiles: { "/_redirects.nginx": "nginx-map" },
  redirects: {
    queries: true,
    gone: true,
    source: "https://nginx.org/en/docs/http/ngx_http_map_module.html",
  },
  limits: [],
};
