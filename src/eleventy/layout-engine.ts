import { setImmediate } from "node:timers/promises";
import { LayoutError } from "../build/layout-error.ts";
import type { FillIn } from "../pages/fill-in.ts";
import type { Outline } from "../pages/outline.ts";
import type { Page } from "../pages/page.ts";

/** What Eleventy hands a layout, as far as an error's message needs it. */
interface LayoutData {
  item: Outline;
}

type Renderer = (data: Omit<LayoutData, "item"> & { item: Page }) => Promise<string>;

/** Eleventy renders all pages without a pause, and a signal, as of Ctrl-C, is heard in pauses alone. */
const PAUSE_EVERY_MS = 50;

/**
 * Layouts are Eleventy's JavaScript templates, in TypeScript. Eleventy's own message of an error names every page of a
 * layout, which may be thousands: this one names the page that it was. A page's articles are read when it is rendered:
 * a site's texts need not be in memory at once.
 * https://www.11ty.dev/docs/languages/custom/#aliasing-an-existing-template-language
 */
export function layoutEngine(fill: FillIn) {
  let paused = performance.now();
  const breathe = async (): Promise<void> => {
    if (performance.now() - paused < PAUSE_EVERY_MS) return;
    await setImmediate();
    paused = performance.now();
  };
  return {
    key: "11ty.js",
    compile(_text: string, inputPath: string) {
      return async function render(this: { defaultRenderer: Renderer }, data: LayoutData) {
        await breathe();
        try {
          return await this.defaultRenderer({ ...data, item: fill(data.item) });
        } catch (cause) {
          const { url, file } = data.item;
          const page = file ? `${url} (${file})` : url;
          throw new LayoutError(`${inputPath} can't render ${page}`, { cause });
        }
      };
    },
  };
}
