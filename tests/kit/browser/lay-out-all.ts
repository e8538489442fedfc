/// <reference lib="dom" />
// Functions given to a page run in it: they speak of its document.
import type { Page } from "playwright-core";

/** What is far from the part of a page that is seen is laid out too, so that it can be measured. */
export const ALL = "* { content-visibility: visible !important }\n";

/** Lays out a whole page: its policy forbids it an element of style. */
export async function layOutAll(page: Page): Promise<void> {
  await page.evaluate((css) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    document.adoptedStyleSheets = [sheet];
  }, ALL);
}
