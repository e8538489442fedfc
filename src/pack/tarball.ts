import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { ROOT } from "../root.ts";
import { pack } from "./pack.ts";

/**
 * Runs after `npm pack` in a checkout, which packs package.json alone: npm can't pack another folder than the one it is
 * in. Writes the built package over that tarball, which has the same name.
 */
const { npm_config_pack_destination: destination = ROOT, npm_config_dry_run: dry } = process.env;
const folder = join(ROOT, ".cache/package");
await pack(ROOT, folder);
const args = ["pack", folder, "--pack-destination", destination];
const { status } = spawnSync("npm", [...args, ...(dry ? ["--dry-run"] : [])], {
  stdio: "inherit",
  shell: process.platform === "win32",
});
process.exitCode = status ?? 1;
