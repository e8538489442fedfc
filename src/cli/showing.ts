import { readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import type { RenderNow } from "../eleventy/on-demand.ts";
import type { PictureNow } from "../eleventy/picture-now.ts";
import type { Answer, ServerOptions } from "../eleventy/server.ts";

/** How long a browser has to ask for its page, and then for what stands in it, before the build goes on. */
const ASKING_MS = 50;
/** It asks for no end of pictures: so often it is waited for. */
const MOST_WAITS = 6;

/** What browsers are shown while a build is under way. */
export interface Showing extends Pick<ServerOptions, "instead" | "picture"> {
  /**
   * Pages can be had before they are written. The first time in a build, browsers are made to ask for them by `load`,
   * and waited for as long as they ask.
   */
  early: (sight: Sight, load: () => void) => Promise<void>;
  /** From here on, pages are as they lie in the output. */
  written: () => Promise<void>;
  /** A build has ended: whether all that browsers asked for since its `early` lies in the output as it was shown. */
  isTrue: () => boolean;
}

/** How a page, and a picture, can be had before it is written. */
export interface Sight {
  page: RenderNow;
  picture?: PictureNow;
}

/** `broken` gives what every page shows while the site can't be built. */
export function showing(output: string, broken: () => Answer | undefined): Showing {
  let sight: Sight | undefined;
  /** By their paths, the pages that browsers hold; undefined where they hold those of no one build. */
  let shown: Map<string, string> | undefined;
  let asked = 0;
  let answering: Promise<unknown> = Promise.resolve();
  const awaited = <Value>(answer: Promise<Value> | undefined): Promise<Value> | undefined => {
    asked += 1;
    if (answer) answering = Promise.allSettled([answering, answer]);
    return answer;
  };
  return {
    instead: async (path) => {
      const page = await awaited(sight?.page(path));
      if (page !== undefined) {
        shown?.set(path, page);
        return { status: 200, body: page };
      }
      const problem = path.endsWith(".html") ? broken() : undefined;
      if (!problem && shown) shown.set(path, textAt(output, path));
      return problem;
    },
    picture: async (path) => awaited(sight?.picture?.(path)),
    early: async (own, load) => {
      sight = own;
      if (shown) return;
      shown = new Map();
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
      // One page is rendered after the other in a process.
      await answering;
    },
    isTrue: () => {
      const pages = shown;
      shown = undefined;
      sight = undefined;
      return (
        pages !== undefined && [...pages].every(([path, text]) => textAt(output, path) === text)
      );
    },
  };
}

/** A page as it lies in the output; the empty text where there is none. */
function textAt(output: string, path: string): string {
  try {
    return readFileSync(join(output, path), "utf8");
  } catch {
    return "";
  }
}
