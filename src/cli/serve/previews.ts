import { readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import type { RenderNow } from "../../eleventy/on-demand.ts";
import type { PictureNow } from "../../eleventy/picture-now.ts";
import type { Answer, ContentSource } from "../../serve/content.ts";

/** How long to wait for a browser to request its page, and then the page's resources, before the build continues. */
const REQUEST_WAIT_MS = 50;
/** The longest time from serving a page until it can receive a reload. */
const RELOAD_DELAY_MS = 1_000;
/** Bounds the waiting for a page with many pictures. */
const MAX_WAITS = 6;

/** What browsers see while a build is running. */
export interface Previews extends Pick<ContentSource, "page" | "picture"> {
  /**
   * Serves pages before they are written. The first call in a build makes browsers reload with `load`, and waits until
   * their requests stop.
   */
  offer: (source: PreviewSource, load: () => void) => Promise<void>;
  /** From now on, serves pages from the output. Waits for renders that are still running. */
  stop: () => Promise<void>;
  /**
   * Ends a build: whether all that browsers received, during the build or just before, matches the output. `none` if it
   * offered no previews.
   */
  finish: () => "none" | "right" | "wrong";
}

/** Renders a page, or makes a picture, before it is written. */
export interface PreviewSource {
  page: RenderNow;
  picture?: PictureNow;
}

/**
 * `broken` returns what every page shows while no site has been built. `around` returns what the server adds to a page,
 * which must be right too.
 */
export function previews(
  output: string,
  broken: () => Answer | undefined,
  around: (path: string) => string = () => "",
): Previews {
  let source: PreviewSource | undefined;
  let isOffered = false;
  /** The pages that browsers received during this build or just before. A path may appear several times. */
  let served: Served[] = [];
  let requests = 0;
  let pending: Promise<void> = Promise.resolve();
  const tracked = <Value>(answer: Promise<Value> | undefined): Promise<Value> | undefined => {
    requests += 1;
    if (answer) pending = Promise.allSettled([pending, answer]).then(() => {});
    return answer;
  };
  const recordServed = (path: string, text: string): void => {
    if (!isOffered) served = recent(served);
    served.push({ path, text, around: around(path), at: performance.now() });
  };
  return {
    page: async (path) => {
      const page = await tracked(
        source?.page(path)?.catch((error) => {
          // The server then sends the file on disk.
          recordServed(path, textAt(output, path));
          throw error;
        }),
      );
      const problem = page === undefined && path.endsWith(".html") ? broken() : undefined;
      recordServed(path, page ?? problem?.body ?? textAt(output, path));
      return page === undefined ? problem : { status: 200, body: page };
    },
    picture: async (path) => tracked(source?.picture?.(path)),
    offer: async (own, load) => {
      source = own;
      if (isOffered) return;
      isOffered = true;
      served = recent(served);
      load();
      for (let wait = 0; wait < MAX_WAITS; wait += 1) {
        const before = requests;
        await pause(REQUEST_WAIT_MS);
        await pending;
        if (requests === before) return;
      }
    },
    stop: async () => {
      source = undefined;
      await pending;
    },
    finish: () => {
      const wasOffered = isOffered;
      source = undefined;
      isOffered = false;
      if (!wasOffered) return "none";
      const isRight = (each: Served) =>
        textAt(output, each.path) === each.text && around(each.path) === each.around;
      return served.every(isRight) ? "right" : "wrong";
    },
  };
}

interface Served {
  path: string;
  text: string;
  around: string;
  at: number;
}

function recent(served: readonly Served[]): Served[] {
  const since = performance.now() - RELOAD_DELAY_MS;
  return served.filter(({ at }) => at > since);
}

/** A page in the output; empty if missing. */
function textAt(output: string, path: string): string {
  try {
    return readFileSync(join(output, path), "utf8");
  } catch {
    return "";
  }
}
