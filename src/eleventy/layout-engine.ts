import { basename, relative } from "node:path";
import type { Diagnostic } from "../diagnostics.ts";
import { LayoutError } from "../engine/errors/layout-error.ts";
import { pausesEvery } from "../engine/threads/pauses.ts";
import { NotMarkup } from "../html.ts";
import { codeProblem } from "../overrides/code-problem.ts";
import { codeInUse, urlOf } from "../overrides/hook.ts";
import { MarkupError } from "../overrides/markup-error.ts";
import type { FillIn } from "../pages/fill-in.ts";
import { PAGE_KINDS } from "../pages/kinds.ts";
import type { Outline } from "../pages/outline.ts";
import type { Page } from "../pages/page.ts";
import { modulePath, ROOT } from "../root.ts";

/** The part of Eleventy's data that is used here. */
interface LayoutData {
  item: Outline;
}

/** A layout file's export: see `layouts/parts/layout.ts`. */
interface Layout {
  render: (data: Omit<LayoutData, "item"> & { item: Page }) => Promise<string>;
}

type LoadLayout = (kind: string) => Promise<Layout>;

/** Eleventy's name for the template language of layouts. */
export const LANGUAGE = "layout";

/** Eleventy never yields while it renders, but signals such as Ctrl-C need the event loop. */
const PAUSE_EVERY_MS = 50;

const fileOf = (kind: string): string => modulePath(`layouts/${kind}.11ty`);

/**
 * Imports a layout like any other module, so that a process loads it once and the compile cache works. A publication may
 * have its own in its place: see `useCode`.
 */
async function importLayout(kind: string): Promise<Layout> {
  const own = codeInUse().layouts[`${kind}.11ty`];
  const module: { default: Layout } = await import(urlOf(own ?? fileOf(kind)));
  if (own !== undefined && typeof module.default?.render !== "function")
    throw new MarkupError("Its default export is not a layout", {
      ...{ path: own, of: "default" },
      hint: `Write: export default layout("${kind}", (page, site) => html\`…\`);`,
    });
  return module.default;
}

/** The layout of a page: that of its kind, unless a standing page names one. */
function layoutOf({ model }: Outline, kind: string): string {
  const page = kind === "standing" && "page" in model ? model.page : undefined;
  return page?.layout ?? kind;
}

/** If a publication's layout returned no markup, the error that names that layout. */
function blamed(error: unknown, kind: string): unknown {
  const path = codeInUse().layouts[`${kind}.11ty`];
  return error instanceof NotMarkup && path
    ? new MarkupError(error.message, { path, of: "default" })
    : error;
}

/** Loads all layouts in advance. Errors are ignored: a page that needs a broken layout will report them. */
export async function loadLayouts(): Promise<void> {
  await Promise.allSettled(PAGE_KINDS.map(importLayout));
}

/**
 * A custom template language for layouts, which are TypeScript modules. Eleventy's `11ty.js` would import each under a
 * new URL in every run, which defeats the compile cache and leaks a copy per edit in a server; its errors name all
 * pages of a layout rather than the one that failed. Articles are read only when their page is rendered, so that the
 * texts of a site are never all in memory. What the publication's own code throws is reported, and rendering goes on, so
 * that one run finds all problems; for any other error, throws a `LayoutError` that names layout and page.
 * https://www.11ty.dev/docs/languages/custom/
 */
export function layoutEngine(
  fill: FillIn,
  report: (problem: Diagnostic) => void,
  load: LoadLayout = importLayout,
) {
  const pause = pausesEvery(PAUSE_EVERY_MS);
  return {
    outputFileExtension: "html",
    compile(_text: string, inputPath: string) {
      const kind = basename(inputPath, `.${LANGUAGE}`);
      return async (data: LayoutData): Promise<string> => {
        await pause();
        const name = layoutOf(data.item, kind);
        try {
          const layout = await load(name);
          // Eleventy's data is a proxy, and copying it would create an object for every entry. Shadow its `item`
          // instead.
          const item = { value: fill(data.item), enumerable: true };
          return await layout.render(Object.create(data, { item }));
        } catch (cause) {
          const { url, file: shown } = data.item;
          const page = shown ? `${url} (${shown})` : url;
          const problem = codeProblem(blamed(cause, name), codeInUse(), {
            during: `rendering ${page}`,
          });
          if (problem) {
            report(problem);
            return "";
          }
          const file = relative(ROOT, fileOf(name));
          throw new LayoutError(`${file} can't render ${page}`, { cause });
        }
      };
    },
  };
}
