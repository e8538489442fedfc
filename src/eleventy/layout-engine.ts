import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { LayoutError } from "../engine/errors/layout-error.ts";
import { pausesEvery } from "../engine/threads/pauses.ts";
import type { FillIn } from "../pages/fill-in.ts";
import type { Outline } from "../pages/outline.ts";
import type { Page } from "../pages/page.ts";

/** What Eleventy hands a layout, as far as an error's message needs it. */
interface LayoutData {
  item: Outline;
}

/** What a layout's file exports: see `layouts/parts/layout.ts`. */
interface Layout {
  render: (data: Omit<LayoutData, "item"> & { item: Page }) => Promise<string>;
}

/** Eleventy renders all pages without a pause, and a signal, as of Ctrl-C, is heard in pauses alone. */
const PAUSE_EVERY_MS = 50;

/** A layout is imported as any other module is: once for a process. */
async function importLayout(inputPath: string): Promise<Layout> {
  const module: { default: Layout } = await import(pathToFileURL(resolve(inputPath)).href);
  return module.default;
}

/**
 * Layouts are templates in TypeScript, and not those of Eleventy's own `11ty.js`. That imports each of them by a new
 * address in every run, so that what was compiled before is of no use to a build, and a server keeps a copy of each for
 * every edit. Its message of an error names every page of a layout, which may be thousands: this one names the page that
 * it was. A page's articles are read when it is rendered: a site's texts need not be in memory at once.
 * https://www.11ty.dev/docs/languages/custom/
 */
export function layoutEngine(
  fill: FillIn,
  load: (inputPath: string) => Promise<Layout> = importLayout,
) {
  const pause = pausesEvery(PAUSE_EVERY_MS);
  return {
    read: false,
    getData: true,
    outputFileExtension: "html",
    getInstanceFromInputPath: load,
    async compile(_text: string, inputPath: string) {
      const layout = await load(inputPath);
      return async (data: LayoutData): Promise<string> => {
        await pause();
        try {
          return await layout.render({ ...data, item: fill(data.item) });
        } catch (cause) {
          const { url, file } = data.item;
          const page = file ? `${url} (${file})` : url;
          throw new LayoutError(`${inputPath} can't render ${page}`, { cause });
        }
      };
    },
  };
}
