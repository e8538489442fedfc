import { dirname, join, resolve } from "node:path";
import { CONTENT_FOLDERS } from "../../content/files/scan.ts";

/** Folders that conflict with an output. They need not exist. */
export interface Guarded {
  /** The output may not contain any of these: the build would delete it. */
  kept: readonly string[];
  /** The output may not be inside any of these: they are read recursively, so the next build would read the site. */
  read: readonly string[];
}

/** The parameters of a build. Folders are absolute. */
export interface BuildRequest {
  /** The publication's folder; `contentShown` is its name in diagnostics. */
  content: string;
  contentShown: string;
  output: string;
  cache: string;
  /** The folder with layouts/ and src/. */
  root: string;
  /** The time that the site is built for, in milliseconds since 1970. */
  now: number;
  drafts: boolean;
  /** The site is for editors only, so that nobody counts its visits. */
  preview?: true;
  /** Only this machine can open the site, so that it has a desk for the publication's folder. */
  localDesk?: true;
  /** The site is for reviewers, drafts included: what every page says of it, such as “Pull request 12”. */
  review?: string;
  /** Warnings stop the build as errors do. */
  strict: boolean;
  /**
   * Only for a server, whose output nobody publishes: errors of articles do not stop the build. Their pages stay as they
   * were, or are left out.
   */
  tolerant?: true;
  /** Trust no result of earlier builds. */
  verify: boolean;
  /** Build only the pages of one shard. */
  shard?: Shard;
  /** Begins and ends with a slash. */
  pathPrefix: string;
  /** Overrides the publication's URL. Without a trailing slash. */
  url?: string;
}

/** One of `count` parts of a site; `index` starts at 1. */
export interface Shard {
  index: number;
  count: number;
}

export interface RequestOptions {
  content?: string;
  output?: string;
  cache?: string;
  drafts?: boolean;
  preview?: boolean;
  /** Implies `drafts` and `preview`. */
  review?: string;
  localDesk?: boolean;
  strict?: boolean;
  tolerant?: boolean;
  verify?: boolean;
  shard?: Shard;
  pathPrefix?: string;
  url?: string;
  now?: number;
}

/** Fills in defaults. Folders are relative to `cwd`, and the time is `now`. */
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
    drafts: options.drafts ?? options.review !== undefined,
    ...((options.preview || options.review !== undefined) && { preview: true }),
    ...(options.review !== undefined && { review: options.review }),
    ...(options.localDesk && { localDesk: true }),
    strict: options.strict ?? false,
    ...(options.tolerant && { tolerant: true }),
    verify: options.verify ?? false,
    ...(options.shard && { shard: options.shard }),
    pathPrefix: slashed(options.pathPrefix ?? "/"),
    ...(options.url && { url: options.url.replace(/\/+$/, "") }),
  };
}

/** The folder that contains the content, and perhaps layouts and an Eleventy configuration. */
export function publicationFolder({
  content,
  contentShown,
}: Pick<BuildRequest, "content" | "contentShown">): { folder: string; shown: string } {
  return { folder: dirname(content), shown: dirname(contentShown) };
}

export function guardedFolders(request: BuildRequest): Guarded {
  const { content, cache, root } = request;
  const program = ["src", "layouts"].map((name) => join(root, name));
  // In a checkout of the program, these are the program's own.
  const layouts = join(publicationFolder(request).folder, "layouts");
  const code = [...new Set([...program, layouts])];
  const texts = CONTENT_FOLDERS.map((name) => join(content, name));
  return { kept: [content, cache, ...code], read: [cache, ...code, ...texts] };
}

function slashed(prefix: string): string {
  const names = prefix.split("/").filter((name) => name !== "");
  return names.length === 0 ? "/" : `/${names.join("/")}/`;
}
