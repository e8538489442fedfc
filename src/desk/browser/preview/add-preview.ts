/// <reference lib="dom" />
import type CMS from "@sveltia/cms";
import type { Site } from "../../../pages/types.ts";
import type { FileFormat } from "../../format/file-format.ts";
import type { PreviewProps } from "./props.ts";

/** Sveltia CMS puts React's `createElement` here: https://sveltiacms.app/en/docs/api/preview-templates */
declare const h: (tag: string, props: { ref: (place: HTMLElement | null) => void }) => unknown;

export interface PreviewOptions {
  site: Site;
  /** The format of articles. */
  format: FileFormat | undefined;
  /** The text of `sources.yaml`, as last read or saved. */
  sharedText: () => string;
}

/** Shows articles by the site's own layouts, in its stylesheets. */
export function addPreview(cms: typeof CMS, options: PreviewOptions): void {
  for (const url of stylesheetsOf(options.site)) cms.registerPreviewStyle(url);
  cms.registerPreviewTemplate("articles", (props: PreviewProps) =>
    h("div", { ref: (place) => void (place && draw(place, props, options)) }),
  );
}

/** Those that an article may need: which of them depends on its text and language. */
function stylesheetsOf(site: Site): string[] {
  const { stylesheet, scriptsStylesheet, blockStylesheets, pathPrefix } = site;
  const all = [stylesheet, scriptsStylesheet, ...Object.values(blockStylesheets)];
  return all.map((url) => pathPrefix + url.slice(1));
}

/** The newest drawing of each place: an older one may be ready later. */
const drawings = new WeakMap<HTMLElement, PreviewProps>();

async function draw(
  place: HTMLElement,
  props: PreviewProps,
  options: PreviewOptions,
): Promise<void> {
  drawings.set(place, props);
  // Loaded with the first preview: it is a quarter of the script.
  const { drawArticle } = await import("./draw-article.ts");
  const show = await drawArticle(props, options);
  if (drawings.get(place) === props) show(place);
}
