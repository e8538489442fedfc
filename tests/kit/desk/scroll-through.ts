/// <reference lib="dom" />
// Functions passed to a page run in the browser and use its `document`.
import type { Page } from "playwright-core";

/** Brings every field into view, since some start only then. */
export async function scrollThrough(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const panes = [...document.querySelectorAll("*")].filter(
      (pane) => pane.scrollHeight > pane.clientHeight + 50 && pane.clientHeight > 200,
    );
    for (const pane of panes) {
      for (let top = 0; top < pane.scrollHeight; top += pane.clientHeight / 2) {
        pane.scrollTop = top;
        await new Promise((resolve) => setTimeout(resolve, 30));
      }
    }
  });
}
