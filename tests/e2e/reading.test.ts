import type { BrowserContext, Locator, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { startVisit, type Visit } from "../kit/browser/visit.ts";

const ARTICLE = "/2026/11/specimen/";

let visit: Visit;
let context: BrowserContext;
let page: Page;
beforeAll(async () => {
  visit = await startVisit();
});
afterAll(() => visit.end());
beforeEach(async () => {
  context = await visit.browser.newContext({
    javaScriptEnabled: false,
    // Else the page glides to where a link leads, and a test would look too early.
    reducedMotion: "reduce",
    viewport: { width: 1024, height: 768 },
  });
  page = await context.newPage();
  await page.goto(visit.at(ARTICLE));
});
afterEach(() => context.close());

const fragment = () => decodeURIComponent(new URL(page.url()).hash.slice(1));

async function isInView(locator: Locator): Promise<boolean> {
  const box = await locator.boundingBox();
  return box !== null && box.y >= 0 && box.y + Math.min(box.height, 20) <= 768;
}

const background = (locator: Locator) =>
  locator.evaluate((element) => getComputedStyle(element).backgroundColor);

test("an article reads without JavaScript: headline, text, table, picture, notes and sources", async () => {
  expect(await page.getByRole("heading", { level: 1 }).textContent()).toBe(
    "A specimen of everything",
  );
  expect(await page.locator(".prose > p").first().isVisible()).toBe(true);
  for (const part of ["table", "figure img", "[role=doc-endnotes]", "blockquote", "pre"]) {
    expect(await page.locator(`article ${part}`).first().isVisible(), part).toBe(true);
  }
  const picture = page.locator("figure img").first();
  await picture.scrollIntoViewIfNeeded();
  expect(
    await picture.evaluate((image: HTMLImageElement) => image.getBoundingClientRect().height),
  ).toBeGreaterThan(50);
});

test("a citation opens its source beside it, which leads to its entry in the list, and that leads back", async () => {
  const call = page.locator("sup.citation .call").first();
  const target = fragmentOf(await call.locator("a").getAttribute("href"));
  const source = page.locator(`[id="${target}"]`);
  const before = await background(source);
  await call.getByRole("button").click();
  const opened = page.getByRole("dialog", { name: "Source 1" });
  expect(await opened.textContent()).toContain("A live source");
  await opened.getByRole("link", { name: "See full source list" }).click();
  expect(fragment()).toBe(target);
  expect(await isInView(source)).toBe(true);
  expect(await background(source)).not.toBe(before);
  const back = source.getByRole("link", { name: /^Back to/ }).first();
  await back.click();
  expect(fragment()).toBe(await call.getAttribute("id"));
  expect(await isInView(call)).toBe(true);
});

function fragmentOf(href: string | null): string {
  return decodeURIComponent(href?.slice(1) ?? "");
}

test("the ways back from a source have a name each, which holds what is shown", async () => {
  const all = await page.locator('[role="doc-backlink"]').all();
  const names = await Promise.all(all.map((each) => each.getAttribute("aria-label")));
  expect(all.length).toBeGreaterThan(5);
  expect(new Set(names).size).toBe(names.length);
  for (const [index, link] of all.entries()) {
    const letter = /[a-z]/.exec((await link.textContent()) ?? "")?.[0];
    if (letter) expect(names[index]).toMatch(new RegExp(`\\b${letter}\\b`));
  }
});

test("a note's call leads to the note, and the note back to each of its calls", async () => {
  await page.locator("sup.note-call a").first().click();
  expect(await isInView(page.locator(`[id="${fragment()}"]`))).toBe(true);
  const backs = page.locator(`[id="${fragment()}"] [role="doc-backlink"]`);
  expect(await backs.count()).toBe(2);
  await backs.nth(1).click();
  const calls = await page.locator("sup.note-call a").all();
  expect(await calls[1]?.getAttribute("id")).toBe(fragment());
});

test("the contents list leads to each section, the last to the sources", async () => {
  const links = await page.locator("nav.contents a").all();
  expect(links.length).toBeGreaterThan(4);
  for (const link of links) {
    await link.click();
    const heading = page.locator(`[id="${fragment()}"]`);
    expect(await isInView(heading), fragment()).toBe(true);
    expect(await heading.textContent()).toBe(await link.textContent());
  }
  expect(fragment()).toBe("sources");
});

test("the letter to the editor begins with address, subject, question and URL", async () => {
  const href = await page.locator(".prompt a[href^='mailto:editor']").getAttribute("href");
  const url = new URL(href ?? "");
  expect(url.protocol + decodeURIComponent(url.pathname)).toBe("mailto:editor@meridian.example");
  expect(url.searchParams.get("subject")).toBe("Re: A specimen of everything");
  const body = url.searchParams.get("body") ?? "";
  expect(body.startsWith("What is missing?\r\n")).toBe(true);
  expect(body).toContain("A specimen of everything\r\nhttps://meridian.example/2026/11/specimen/");
  expect(await page.locator("h2#prompt").textContent()).toBe("What is missing?");
});

test("closed comments keep the question and say that they are closed", async () => {
  await page.goto(visit.at("/2026/11/specimen-draft/"));
  const prompt = page.locator("section.prompt");
  expect(await prompt.getByRole("heading", { level: 2 }).textContent()).toMatch(/\?/);
  expect(await prompt.textContent()).toMatch(/closed/);
  expect(await prompt.locator('a[href^="mailto:editor"]').count()).toBe(0);
});

test("an old address leads on to the article", async () => {
  await page.goto(visit.at("/old/specimen/"));
  await page.waitForURL(visit.at(ARTICLE));
});

async function openArabicArticle(): Promise<void> {
  const article = visit.site.pages.find(({ html }) =>
    /<article class="article[^"]*" lang="ar"/.test(html),
  );
  await page.goto(visit.at(encodeURI(article?.url ?? "")));
}

test("an Arabic article runs from right to left, and the masthead around it does not", async () => {
  await openArabicArticle();
  const direction = (selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((element) => getComputedStyle(element).direction);
  expect(await direction("h1")).toBe("rtl");
  expect(await direction(".prose p")).toBe("rtl");
  expect(await direction(".masthead")).toBe("ltr");
  expect(
    await page.locator("h1").evaluate((element) => element.closest("[lang]")?.getAttribute("lang")),
  ).toBe("ar");
});

test("on paper, the text is there and the ways through the site are not", async () => {
  await page.emulateMedia({ media: "print" });
  expect(await page.locator(".prose > p").first().isVisible()).toBe(true);
  expect(await page.locator("section.sources").isVisible()).toBe(true);
  for (const part of [
    ".section-nav",
    ".foot",
    ".share",
    ".read-next",
    ".cite-as",
    ".prompt-letter",
  ])
    expect(await page.locator(part).first().isVisible(), part).toBe(false);
  const link = page.locator(".source-line a[href^='http']").first();
  const written = await link.evaluate((own) => getComputedStyle(own, "::after").content);
  expect(written).toContain(String(await link.getAttribute("href")));
  expect(await page.locator(".call-preview").first().isVisible()).toBe(false);
  const paper = await page.evaluate(
    () => getComputedStyle(document.documentElement).backgroundColor,
  );
  expect(paper).toBe("rgb(255, 255, 255)");
});

test("only scripts that have italics emphasize with them", async () => {
  // Lists may be in any language, so they have the rules of all scripts.
  await page.goto(visit.at("/tags/"));
  await openArabicArticle();
  const styles = await page.locator("html").evaluate((root: HTMLElement) => {
    const own = root.lang;
    const styleOf = (language: string) => {
      root.lang = language;
      const elements = ["em", "i", "cite"].map((name) => document.createElement(name));
      root.append(...elements);
      const found = elements.map((element) => getComputedStyle(element).fontStyle);
      for (const element of elements) element.remove();
      return `${language}: ${found.join(" ")}`;
    };
    const all = ["en-GB", "ar", "zh-CN", "zh-Hant", "ja"].map(styleOf);
    root.lang = own;
    return all;
  });
  expect(styles).toEqual([
    "en-GB: italic italic italic",
    ...["ar", "zh-CN", "zh-Hant", "ja"].map((language) => `${language}: normal normal normal`),
  ]);
});
