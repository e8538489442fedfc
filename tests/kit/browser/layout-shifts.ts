/// <reference lib="dom" />
// Functions passed to a page run in the browser and use its `document`.
import type { Page } from "playwright-core";

interface Shift extends PerformanceEntry {
  value: number;
  sources: { node: Node | null }[];
}

/** Records layout shifts in all pages opened from now on: https://wicg.github.io/layout-instability/ */
export async function recordShifts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const shifts: string[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const { value, sources } of list.getEntries() as Shift[]) {
        const moved = sources.map(({ node }) =>
          node instanceof Element ? node.outerHTML.slice(0, 80) : node?.textContent?.slice(0, 40),
        );
        shifts.push(`${value.toFixed(4)}: ${moved.join(", ")}`);
      }
    }).observe({ type: "layout-shift", buffered: true });
  });
}

/** Waits until the page's current state has been painted. */
export async function waitForPaint(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>((resolve) =>
        requestAnimationFrame(() => requestAnimationFrame(() => resolve())),
      ),
  );
}

/** The elements that have moved so far, with the size of each shift. */
export async function shiftsOf(page: Page): Promise<string[]> {
  await waitForPaint(page);
  return page.evaluate(() => (window as unknown as { shifts: string[] }).shifts);
}
