import { existsSync } from "node:fs";
import { dirname, join } from "node:path";

/** The folder of the checkout that `folder` is in, to which hosts of code expect paths to be relative. */
export function checkoutOf(folder: string, env: NodeJS.ProcessEnv): string {
  const given = env.GITHUB_WORKSPACE ?? env.CI_PROJECT_DIR;
  if (given) return given;
  for (let own = folder; ; own = dirname(own)) {
    if (existsSync(join(own, ".git"))) return own;
    if (dirname(own) === own) return folder;
  }
}
