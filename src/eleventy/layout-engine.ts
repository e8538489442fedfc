import { setImmediate } from "node:timers/promises";

/** A layout that threw: which one, at which page, and what. */
export class LayoutError extends Error {
  constructor(layout: string, page: string, cause: unknown) {
    super(`${layout} can't render ${page}`, { cause });
  }
}

/** What Eleventy hands a layout, as far as an error's message needs it. */
interface LayoutData {
  item?: { url: string; file?: string };
}

type Renderer = (data: LayoutData) => Promise<string>;

/** Eleventy renders all pages without a pause, and a signal, as of Ctrl-C, is heard in pauses alone. */
const PAUSE_EVERY_MS = 50;

/**
 * Layouts are Eleventy's JavaScript templates, in TypeScript. Eleventy's own message of an error names every page of a
 * layout, which may be thousands: this one names the page that it was.
 * https://www.11ty.dev/docs/languages/custom/#aliasing-an-existing-template-language
 */
export function layoutEngine() {
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
          return await this.defaultRenderer(data);
        } catch (cause) {
          const { url = "its page", file } = data.item ?? {};
          throw new LayoutError(inputPath, file ? `${url} (${file})` : url, cause);
        }
      };
    },
  };
}
