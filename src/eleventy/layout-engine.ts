import { basename, relative } from "node:path";
import { pathToFileURL } from "node:url";
import { LayoutError } from "../engine/errors/layout-error.ts";
import { pausesEvery } from "../engine/threads/pauses.ts";
import type { FillIn } from "../pages/fill-in.ts";
import { PAGE_KINDS } from "../pages/kinds.ts";
import type { Outline } from "../pages/outline.ts";
import type { Page } from "../pages/page.ts";
import { modulePath, ROOT } from "../root.ts";

/** What Eleventy hands a layout, as far as an error's message needs it. */
interface LayoutData {
  item: Outline;
}

/** What a layout's file exports: see `layouts/parts/layout.ts`. */
interface Layout {
  render: (data: Omit<LayoutData, "item"> & { item: Page }) => Promise<string>;
}

type LoadLayout = (kind: string) => Promise<Layout>;

/** The template language that layouts are in, for Eleventy. */
export const LANGUAGE = "layout";

/** Eleventy renders all pages without a pause, and a signal, such as Ctrl-C, arrives only in a pause. */
const PAUSE_EVERY_MS = 50;

const fileOf = (kind: string): string => modulePath(`layouts/${kind}.11ty`);

/** Imports a layout as any other module: once for a process, and compiled once for many. */
async function importLayout(kind: string): Promise<Layout> {
  const module: { default: Layout } = await import(pathToFileURL(fileOf(kind)).href);
  return module.default;
}

/** Loads all layouts ahead of the pages. Reports no problem: a page that needs a broken layout will. */
export async function loadLayouts(): Promise<void> {
  await Promise.allSettled(PAGE_KINDS.map(importLayout));
}

/**
 * Layouts are TypeScript modules in a template language of ours. Eleventy's `11ty.js` would import each by a new address
 * in every run, which makes the compile cache useless and keeps a copy for every edit of a server; its error message
 * names all pages of a layout, thousands perhaps, where this one names the page that failed. A page's articles are read
 * when it is rendered, so that a site's texts need not be in memory at once.
 * https://www.11ty.dev/docs/languages/custom/
 */
export function layoutEngine(fill: FillIn, load: LoadLayout = importLayout) {
  const pause = pausesEvery(PAUSE_EVERY_MS);
  return {
    outputFileExtension: "html",
    compile(_text: string, inputPath: string) {
      const kind = basename(inputPath, `.${LANGUAGE}`);
      const file = relative(ROOT, fileOf(kind));
      return async (data: LayoutData): Promise<string> => {
        await pause();
        try {
          const layout = await load(kind);
          // Eleventy's data is a proxy: a copy would make an object of every entry, so the page is put in front of it.
          const item = { value: fill(data.item), enumerable: true };
          return await layout.render(Object.create(data, { item }));
        } catch (cause) {
          const { url, file: shown } = data.item;
          const page = shown ? `${url} (${shown})` : url;
          throw new LayoutError(`${file} can't render ${page}`, { cause });
        }
      };
    },
  };
}
