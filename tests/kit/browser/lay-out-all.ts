/// <reference lib="dom" />
// Functions passed to a page run in the browser and use its `document`.
import type { Page } from "playwright-core";

/** Makes browsers lay out offscreen content too, so that it can be measured. */
export const ALL = "* { content-visibility: visible !important }\n";

/** Lays out a whole page. The page's content security policy forbids a style element. */
export async function layOutAll(page: Page): Promise<void> {
  await page.evaluate((css) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    document.adoptedStyleSheets = [sheet];
  }, ALL);
}
