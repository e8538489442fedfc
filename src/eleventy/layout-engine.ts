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

/**
 * Layouts are Eleventy's JavaScript templates, in TypeScript. Eleventy's own message of an error names every page of a
 * layout, which may be thousands: this one names the page that it was.
 * https://www.11ty.dev/docs/languages/custom/#aliasing-an-existing-template-language
 */
export const layoutEngine = {
  key: "11ty.js",
  compile(_text: string, inputPath: string) {
    return async function render(this: { defaultRenderer: Renderer }, data: LayoutData) {
      try {
        return await this.defaultRenderer(data);
      } catch (cause) {
        const { url = "its page", file } = data.item ?? {};
        throw new LayoutError(inputPath, file ? `${url} (${file})` : url, cause);
      }
    };
  },
};
