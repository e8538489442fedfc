import { readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import type { RenderNow } from "../eleventy/on-demand.ts";
import type { PictureNow } from "../eleventy/picture-now.ts";
import type { Answer, Source } from "../serve/answer.ts";

/** How long a browser has to ask for its page, and then for what stands in it, before the build goes on. */
const ASKING_MS = 50;
/** How long a page takes, at most, from being given to hearing that it is to load again. */
const HEARING_MS = 1_000;
/** It asks for no end of pictures: so often it is waited for. */
const MOST_WAITS = 6;

/** What browsers are shown while a build is under way. */
export interface Showing extends Pick<Source, "instead" | "picture"> {
  /**
   * Pages can be had before they are written. The first time in a build, browsers are made to ask for them by `load`,
   * and waited for as long as they ask.
   */
  early: (sight: Sight, load: () => void) => Promise<void>;
  /** From here on, pages are as they lie in the output. What is being rendered on the side is waited for. */
  written: () => Promise<void>;
  /** A build has ended: whether all that browsers were shown `early`, and just before, lies in the output as it was shown. */
  verdict: () => "unshown" | "true" | "untrue";
}

/** How a page, and a picture, can be had before it is written. */
export interface Sight {
  page: RenderNow;
  picture?: PictureNow;
}

/** `broken` gives what every page shows while the site can't be built. */
export function showing(output: string, broken: () => Answer | undefined): Showing {
  let sight: Sight | undefined;
  let isEarly = false;
  /** What browsers hold of this build, and just before it: of two of them, each its own. */
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
          // Then it is given as it lies there.
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

/** A page as it lies in the output; the empty text where there is none. */
function textAt(output: string, path: string): string {
  try {
    return readFileSync(join(output, path), "utf8");
  } catch {
    return "";
  }
}
