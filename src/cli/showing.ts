import { readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import type { RenderNow } from "../eleventy/on-demand.ts";
import type { PictureNow } from "../eleventy/picture-now.ts";
import type { Answer, Source } from "../serve/answer.ts";

/** How long to wait for a browser to request its page, and then the page's resources, before the build continues. */
const ASKING_MS = 50;
/** The longest time from serving a page until it can receive a reload. */
const HEARING_MS = 1_000;
/** Bounds the waiting for a page with many pictures. */
const MOST_WAITS = 6;

/** What browsers see while a build is running. */
export interface Showing extends Pick<Source, "instead" | "picture"> {
  /**
   * Serves pages before they are written. The first call in a build makes browsers reload with `load`, and waits until
   * their requests stop.
   */
  early: (sight: Sight, load: () => void) => Promise<void>;
  /** From now on, pages come from the output. Waits for renders that are still running. */
  written: () => Promise<void>;
  /** Ends a build: whether everything browsers got `early`, or just before, matches the output. */
  verdict: () => "unshown" | "true" | "untrue";
}

/** Renders a page, or makes a picture, before it is written. */
export interface Sight {
  page: RenderNow;
  picture?: PictureNow;
}

/** `broken` returns what every page shows while the site can't be built. */
export function showing(output: string, broken: () => Answer | undefined): Showing {
  let sight: Sight | undefined;
  let isEarly = false;
  /** The pages that browsers received during this build or just before. One path may appear several times. */
  let held: Held[] = [];
  let asked = 0;
  let answering: Promise<void> = Promise.resolve();
  const awaited = <Value>(answer: Promise<Value> | undefined): Promise<Value> | undefined => {
    asked += 1;
    if (answer) answering = Promise.allSettled([answering, answer]).then(() => {});
    return answer;
  };
  const hold = (path: string, text: string): void => {
    if (!isEarly) held = recent(held);
    held.push({ path, text, at: performance.now() });
  };
  return {
    instead: async (path) => {
      const page = await awaited(
        sight?.page(path)?.catch((error) => {
          // The server then sends the file on disk.
          hold(path, textAt(output, path));
          throw error;
        }),
      );
      const problem = page === undefined && path.endsWith(".html") ? broken() : undefined;
      hold(path, page ?? problem?.body ?? textAt(output, path));
      return page === undefined ? problem : { status: 200, body: page };
    },
    picture: async (path) => awaited(sight?.picture?.(path)),
    early: async (own, load) => {
      sight = own;
      if (isEarly) return;
      isEarly = true;
      held = recent(held);
      load();
      for (let wait = 0; wait < MOST_WAITS; wait += 1) {
        const before = asked;
        await pause(ASKING_MS);
        await answering;
        if (asked === before) return;
      }
    },
    written: async () => {
      sight = undefined;
      await answering;
    },
    verdict: () => {
      const wasEarly = isEarly;
      sight = undefined;
      isEarly = false;
      if (!wasEarly) return "unshown";
      return held.every(({ path, text }) => textAt(output, path) === text) ? "true" : "untrue";
    },
  };
}

interface Held {
  path: string;
  text: string;
  at: number;
}

function recent(held: readonly Held[]): Held[] {
  const since = performance.now() - HEARING_MS;
  return held.filter(({ at }) => at > since);
}

/** A page in the output; empty if missing. */
function textAt(output: string, path: string): string {
  try {
    return readFileSync(join(output, path), "utf8");
  } catch {
    return "";
  }
}
