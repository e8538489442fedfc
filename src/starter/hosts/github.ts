import { readTemplate } from "../template-files.ts";
import type { HostSetup } from "./host.ts";

/** https://docs.github.com/en/pages/getting-started-with-github-pages/using-custom-workflows-with-github-pages */
export const github: HostSetup = {
  title: "GitHub Pages",
  help: "https://docs.github.com/en/pages/getting-started-with-github-pages/configuring-a-publishing-source-for-your-github-pages-site",
  files: () => [{ path: ".github/workflows/publish.yml", text: readTemplate("hosts/github.yml") }],
};
