import { prefixOption } from "../answers.ts";
import { NODE_VERSION } from "../node-version.ts";
import type { HostSetup } from "./host.ts";

/** https://docs.netlify.com/build/configure-builds/file-based-configuration/ */
export const netlify: HostSetup = {
  title: "Netlify",
  help: "https://docs.netlify.com/start/add-new-project/",
  files: (answers) => [
    {
      path: "netlify.toml",
      text: `# Netlify builds the site whenever somebody pushes. For articles with a later date, add a build hook and call it every
# hour: https://docs.netlify.com/build/configure-builds/build-hooks/
[build]
  command = "npx dateline build${prefixOption(answers)}"
  publish = "_site"

[build.environment]
  NODE_VERSION = "${NODE_VERSION}"
  NPM_FLAGS = "--omit=dev"
`,
    },
  ],
};
