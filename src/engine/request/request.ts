import { join, resolve } from "node:path";
import { CONTENT_FOLDERS } from "../../content/files/scan.ts";

/** The folders that an output must stay away from. They need not exist. */
export interface Guarded {
  /** It may not hold one of these: the build would delete it. */
  kept: readonly string[];
  /** It may not be in one of these: each is read as a whole, and the next build would read the site. */
  read: readonly string[];
}

/** What a build is asked for. Folders are absolute. */
export interface BuildRequest {
  /** The publication's folder, and how diagnostics name it. */
  content: string;
  contentShown: string;
  output: string;
  cache: string;
  /** The folder that holds layouts/ and src/. */
  root: string;
  /** Milliseconds since 1970: the moment the site is built for. */
  now: number;
  drafts: boolean;
  /** A warning stops the build as an error does. */
  strict: boolean;
  /** Nothing of an earlier build is taken on trust. */
  verify: boolean;
  /** Only the pages of one shard are built. */
  shard?: Shard;
  /** Begins and ends with a slash. */
  pathPrefix: string;
  /** Instead of the publication's own. Without a slash at the end. */
  url?: string;
}

/** One of `count` parts of a site; `index` counts from 1. */
export interface Shard {
  index: number;
  count: number;
}

export interface RequestOptions {
  content?: string;
  output?: string;
  cache?: string;
  drafts?: boolean;
  strict?: boolean;
  verify?: boolean;
  shard?: Shard;
  pathPrefix?: string;
  url?: string;
  now?: number;
}

/** Fills in the defaults: folders are those of `cwd`, the clock is `now`. */
export function requestOf(
  options: RequestOptions,
  { cwd, root, now }: { cwd: string; root: string; now: number },
): BuildRequest {
  const content = options.content ?? "content";
  return {
    content: resolve(cwd, content),
    contentShown: content,
    output: resolve(cwd, options.output ?? "_site"),
    cache: resolve(cwd, options.cache ?? ".cache"),
    root,
    now: options.now ?? now,
    drafts: options.drafts ?? false,
    strict: options.strict ?? false,
    verify: options.verify ?? false,
    ...(options.shard && { shard: options.shard }),
    pathPrefix: slashed(options.pathPrefix ?? "/"),
    ...(options.url && { url: options.url.replace(/\/+$/, "") }),
  };
}

/** The folders that the output must stay away from. */
export function guardedFolders({ content, cache, root }: BuildRequest): Guarded {
  const program = ["src", "layouts"].map((name) => join(root, name));
  const texts = CONTENT_FOLDERS.map((name) => join(content, name));
  return { kept: [content, cache, ...program], read: [cache, ...program, ...texts] };
}

function slashed(prefix: string): string {
  const names = prefix.split("/").filter((name) => name !== "");
  return names.length === 0 ? "/" : `/${names.join("/")}/`;
}
