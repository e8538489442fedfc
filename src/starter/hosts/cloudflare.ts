import { asciiId } from "../ascii-id.ts";
import type { HostSetup } from "./host.ts";

/** https://developers.cloudflare.com/pages/functions/wrangler-configuration/ */
export const cloudflare: HostSetup = {
  title: "Cloudflare Pages",
  help: "https://developers.cloudflare.com/pages/get-started/git-integration/",
  files: ({ title }) => [
    {
      path: "wrangler.toml",
      text: `# Cloudflare Pages builds the site whenever somebody pushes. When you connect the repository, enter:
#   Build command           npm ci --omit=dev && npx dateline build
#   Build output directory  _site
#   Environment variable    SKIP_DEPENDENCY_INSTALL = 1
# The version of Node.js is read from .node-version. For articles with a later date, add a deploy hook and call it every
# hour: https://developers.cloudflare.com/pages/configuration/deploy-hooks/
name = "${(asciiId(title) ?? "newspaper").slice(0, 58).replace(/-$/, "")}"
pages_build_output_dir = "_site"
compatibility_date = "2026-01-01"
`,
    },
  ],
};
