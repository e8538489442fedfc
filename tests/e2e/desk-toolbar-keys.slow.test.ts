/// <reference lib="dom" />
// Functions passed to a page run in the browser and use its `document`.
import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { violationsWithin } from "../kit/browser/axe.ts";
import { type ServedDesk, serveDesk } from "../kit/desk/served-desk.ts";
import { article, PUBLICATION } from "../kit/publications/publication-files.ts";

/** A build and a browser, on a machine that does other things too. */
const PATIENCE_MS = 240_000;

let desk: ServedDesk;
let page: Page;
beforeAll(async () => {
  desk = await serveDesk({
    "publication.yaml": PUBLICATION.replace("language: en-GB", "language: ar"),
    "articles/ferry.md": article({ title: "توقفت العبّارة" }, "نص قصير.\n"),
    "sources.yaml": "- { id: census, title: التعداد السكاني }\n- { id: law, title: Harbour Act }\n",
  });
}, PATIENCE_MS);
afterAll(() => desk.end());
afterEach(() => page.context().close());

const area = () => page.locator("textarea.dateline-text");
const focused = () => page.evaluate(() => document.activeElement?.getAttribute("aria-label"));
const directions = [
  ["en-GB", "ltr", "ArrowRight", "ArrowLeft"],
  ["ar", "rtl", "ArrowLeft", "ArrowRight"],
] as const;

async function openFerry(options: Parameters<ServedDesk["open"]>[1]): Promise<void> {
  page = await desk.open(desk.files, options);
  await page.goto(`${desk.url}admin/#/collections/articles/entries/ferry`);
  await area().click();
}

test.each(directions)(
  "arrow keys move along the toolbar, and Tab passes it in one step (%s)",
  async (locale, direction, next, previous) => {
    await openFerry({ locale });
    const bar = page.getByRole("toolbar", { name: "تنسيق النص" });
    const names = await bar
      .getByRole("button")
      .evaluateAll((all) => all.map((each) => each.getAttribute("aria-label")));
    expect(names).toHaveLength(10);
    expect(
      await area().evaluate((each) => getComputedStyle(each.parentElement ?? each).direction),
    ).toBe(direction);
    await page.keyboard.press("Shift+Tab");
    expect(await focused()).toBe(names[0]);
    await page.keyboard.press(next);
    expect(await focused()).toBe(names[1]);
    await page.keyboard.press(previous);
    await page.keyboard.press(previous);
    expect(await focused()).toBe(names[9]);
    await page.keyboard.press(next);
    expect(await focused()).toBe(names[0]);
    await page.keyboard.press("End");
    expect(await focused()).toBe(names[9]);
    await page.keyboard.press("Home");
    await page.keyboard.press(next);
    await page.keyboard.press("Tab");
    expect(await area().evaluate((each) => each === document.activeElement)).toBe(true);
    await page.keyboard.press("Shift+Tab");
    expect(await focused()).toBe(names[1]);
  },
  PATIENCE_MS,
);

test.each(
  directions.flatMap(([locale]) =>
    (["light", "dark"] as const).flatMap((colorScheme) =>
      [390, 1280].map((width) => [locale, colorScheme, width] as const),
    ),
  ),
)(
  "the toolbar has no faults that axe finds, and fits (%s, %s, %d pixels)",
  async (locale, colorScheme, width) => {
    await openFerry({ locale, colorScheme, viewport: { width, height: 844 } });
    const ours = ".dateline-tools, textarea.dateline-text";
    expect(await violationsWithin(page, "toolbar", ours)).toEqual([]);
    await page.keyboard.press("Control+e");
    await page.getByRole("option").first().waitFor();
    expect(await violationsWithin(page, "with sources", ours)).toEqual([]);
    const box = await page.locator(".dateline-tools").boundingBox();
    const inside = await page.locator(".dateline-tools *:not([hidden])").evaluateAll((all) =>
      all.flatMap((each) => {
        const { left, right, width } = each.getBoundingClientRect();
        return width > 0 ? [[left, right]] : [];
      }),
    );
    for (const [left = 0, right = 0] of inside) {
      expect(left).toBeGreaterThanOrEqual(box?.x ?? Number.NaN);
      expect(right).toBeLessThanOrEqual((box?.x ?? 0) + (box?.width ?? 0));
    }
  },
  PATIENCE_MS,
);
