import { fillText } from "../fill-template.ts";
import { NODE_VERSION } from "../node-version.ts";
import { readTemplate } from "../template-files.ts";
import type { HostSetup } from "./host.ts";

/** https://docs.gitlab.com/user/project/pages/ */
export const gitlab: HostSetup = {
  title: "GitLab Pages",
  help: "https://docs.gitlab.com/user/project/pages/",
  files: () => {
    const text = fillText(readTemplate("hosts/gitlab.yml"), { node: NODE_VERSION });
    return [{ path: ".gitlab-ci.yml", text }];
  },
};
