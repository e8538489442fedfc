import { workerData } from "node:worker_threads";
import type { Rendered } from "../build/begin.ts";
import { openStoreToRead } from "../build/store.ts";
import { type Packed, packed } from "../build/thread-errors.ts";
import { fillerOf } from "../pages/fill-in.ts";
import type { Outline } from "../pages/outline.ts";
import type { Site } from "../pages/types.ts";
import { renderPages } from "./render.ts";

/** What a thread that renders is given at its start. */
export interface RenderingData {
  site: Site;
  /** The stage's folder. */
  folder: string;
  /** The file of the articles' store, and how the editor calls the content folder. */
  store: string;
  shown: string;
}

const { site, folder, store, shown } = workerData as RenderingData;
const fill = fillerOf(site, openStoreToRead(store, shown));

/** Renders some pages into the stage. */
export function render(outlines: readonly Outline[]): Promise<Packed<Rendered[]>> {
  return packed(() => renderPages({ site, outlines, fill, folder }));
}
