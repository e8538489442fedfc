import { hash } from "node:crypto";
import { homedir } from "node:os";
import { join, relative } from "node:path";
import { type BuildRequest, type RequestOptions, requestOf } from "../engine/request/request.ts";

export type HandbookOptions = Pick<RequestOptions, "output" | "cache" | "pathPrefix" | "url">;

/** The machine that the handbook is built on. */
interface Machine {
  cwd: string;
  root: string;
  platform: NodeJS.Platform;
  env: NodeJS.ProcessEnv;
}

/**
 * The handbook is built for a fixed time, later than the dates of its pages: it belongs to a version of the program, and
 * should look the same and never call itself old.
 */
const NOW = Date.UTC(2027, 0, 1);

/**
 * The request that builds the handbook of the program in `root`. By default it writes to the user's cache folder, since
 * an installed package may be read-only.
 */
export function handbookRequest(options: HandbookOptions, machine: Machine): BuildRequest {
  const { cwd, root } = machine;
  const content = join(root, "src/handbook/content");
  // Each installation has its own folder, so that two versions can be served at once.
  const folder = join(userCache(machine), "dateline", `handbook-${hash("sha1", root).slice(0, 8)}`);
  const { output = join(folder, "site"), cache = join(folder, "cache") } = options;
  const request = requestOf({ ...options, content, output, cache }, { cwd, root, now: NOW });
  return { ...request, contentShown: relative(cwd, content) };
}

/** The folder for files that programs can make again, by each system's convention. */
function userCache({ platform, env }: Machine): string {
  if (platform === "win32" && env.LOCALAPPDATA) return env.LOCALAPPDATA;
  if (platform === "darwin") return join(homedir(), "Library/Caches");
  // https://specifications.freedesktop.org/basedir-spec/latest/
  return env.XDG_CACHE_HOME || join(homedir(), ".cache");
}
