/// <reference lib="dom" />
// Functions passed to a page run in the browser and use its `document`.
import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { violationsWithin } from "../kit/browser/axe.ts";
import { type ServedDesk, serveDesk } from "../kit/desk/served-desk.ts";
import { article, PUBLICATION } from "../kit/publications/publication-files.ts";

/** A build and a browser, on a machine that does other things too. */
const PATIENCE_MS = 240_000;

/** A publication in each direction, with an editor of its language. */
const LANGUAGES = [
  { language: "en-GB", label: "Format the text", next: "ArrowRight", previous: "ArrowLeft" },
  { language: "ar", label: "تنسيق النص", next: "ArrowLeft", previous: "ArrowRight" },
] as const;
const VIEWS = (["light", "dark"] as const).flatMap((colorScheme) =>
  [390, 1280].map((width) => ({ colorScheme, width })),
);

describe.each(LANGUAGES)("in $language", ({ language, label, next, previous }) => {
  let desk: ServedDesk;
  let page: Page;
  beforeAll(async () => {
    desk = await serveDesk({
      "publication.yaml": PUBLICATION.replace("language: en-GB", `language: ${language}`),
      "articles/ferry.md": article({ title: "توقفت العبّارة" }, "نص قصير.\n"),
      "sources.yaml":
        "- { id: census, title: التعداد السكاني }\n- { id: law, title: Harbour Act }\n",
    });
  }, PATIENCE_MS);
  afterAll(() => desk.end());
  afterEach(() => page.context().close());

  const area = () => page.locator("textarea.dateline-text");
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute("aria-label"));

  async function openFerry(options: Parameters<ServedDesk["open"]>[1] = {}): Promise<void> {
    page = await desk.open(desk.files, { locale: language, ...options });
    await page.goto(`${desk.url}admin/#/collections/articles/entries/ferry`);
    await area().click();
  }

  test(
    "arrow keys move along the toolbar, and Tab passes it in one step",
    async () => {
      await openFerry();
      const names = await page
        .getByRole("toolbar", { name: label })
        .getByRole("button")
        .evaluateAll((all) => all.map((each) => each.getAttribute("aria-label")));
      expect(names).toHaveLength(10);
      await page.keyboard.press("Shift+Tab");
      expect(await focused()).toBe(names[0]);
      const steps = [
        ...([next, 1, previous, 0, previous, 9, next, 0] as const),
        ...(["End", 9, "Home", 0, next, 1] as const),
      ];
      for (let at = 0; at < steps.length; at += 2) {
        await page.keyboard.press(String(steps[at]));
        expect(await focused(), String(steps[at])).toBe(names[Number(steps[at + 1])]);
      }
      await page.keyboard.press("Tab");
      expect(await area().evaluate((each) => each === document.activeElement)).toBe(true);
      await page.keyboard.press("Shift+Tab");
      expect(await focused()).toBe(names[1]);
    },
    PATIENCE_MS,
  );

  test.each(VIEWS)(
    "the toolbar has no faults that axe finds, and fits ($colorScheme, $width pixels)",
    async ({ colorScheme, width }) => {
      await openFerry({ colorScheme, viewport: { width, height: 844 } });
      const ours = ".dateline-tools, textarea.dateline-text";
      expect(await violationsWithin(page, "toolbar", ours)).toEqual([]);
      await page.keyboard.press("Control+e");
      await page.getByRole("option").first().waitFor();
      expect(await violationsWithin(page, "with sources", ours)).toEqual([]);
      const box = await page.locator(".dateline-tools").boundingBox();
      const [from, to] = [box?.x ?? Number.NaN, (box?.x ?? 0) + (box?.width ?? 0)];
      const outside = await page.locator(".dateline-tools *").evaluateAll(
        (all, [from = 0, to = 0]) =>
          all.filter((each) => {
            const { left, right, width } = each.getBoundingClientRect();
            return width > 0 && (left < from || right > to);
          }).length,
        [from, to],
      );
      expect(outside).toBe(0);
    },
    PATIENCE_MS,
  );
});
