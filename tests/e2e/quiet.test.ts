import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { watchPage } from "../kit/browser/launch-browser.ts";
import { startVisit, type Visit } from "../kit/browser/visit.ts";
import { sampled } from "../kit/measures/sample.ts";
import { pageOfEachKind } from "../kit/sites/page-kinds.ts";

/** One in so many kinds of pages is opened; all with `--mode full`. */
const SOME = 5;

let visit: Visit;
beforeAll(async () => {
  visit = await startVisit();
});
afterAll(() => visit.end());

test("no kind of page asks another host, misses a file, complains in the console, keeps anything, or runs a script, but for the search", async () => {
  const context = await visit.browser.newContext();
  for (const [name, url] of sampled(pageOfEachKind(visit.site), SOME)) {
    const page = await context.newPage();
    const problems = watchPage(page, new URL(visit.server.url).origin);
    const scripts = await watchScripts(page);
    await page.goto(visit.at(url));
    await page.evaluate(toTheEnd);
    const kept = await page.evaluate(() => localStorage.length + sessionStorage.length);
    const expected = name === "page for what is not found" ? /^404 |status of 404/ : /^$/;
    expect(
      problems.filter((problem) => !expected.test(problem)),
      name,
    ).toEqual([]);
    expect(kept, name).toBe(0);
    expect(scripts.length > 0, `${name}: ${scripts}`).toBe(name === "search");
    await page.close();
  }
  expect(await context.cookies()).toEqual([]);
  await context.close();
}, 300_000);

/** The addresses of all scripts of its site that a page has the engine read, those in its text too. */
async function watchScripts(page: Page): Promise<string[]> {
  const { origin } = new URL(visit.server.url);
  const session = await page.context().newCDPSession(page);
  const scripts: string[] = [];
  session.on("Debugger.scriptParsed", ({ url }) => {
    if (url.startsWith(origin)) scripts.push(url);
  });
  await session.send("Debugger.enable");
  return scripts;
}

/** In the page: goes down to its end, so that what is loaded only when it is needed is loaded. */
async function toTheEnd(): Promise<void> {
  for (const image of document.images) {
    image.scrollIntoView({ behavior: "instant" });
    await image.decode();
  }
  window.scrollTo({ top: document.body.scrollHeight, behavior: "instant" });
}

test("the page for what is not found comes with its status, and with ways on", async () => {
  const page = await visit.browser.newPage();
  const response = await page.goto(visit.at("/nothing/here/"));
  expect(response?.status()).toBe(404);
  await page.locator("main .index").getByRole("link", { name: "World" }).click();
  expect(page.url()).toBe(visit.at("/world/"));
  await page.close();
});

test("pictures are shown, each with room kept for it before it has come", async () => {
  const page = await visit.browser.newPage();
  const shown = visit.site.pages.filter(({ html }) => /<img/.test(html)).slice(0, 6);
  expect(shown.length).toBe(6);
  for (const { url } of shown) {
    await page.goto(visit.at(encodeURI(url)));
    for (const image of await page.locator("img").all()) {
      await image.scrollIntoViewIfNeeded();
      await image.evaluate((element: HTMLImageElement) => element.decode());
      expect(await image.getAttribute("width"), url).toMatch(/^\d+$/);
      expect(
        await image.evaluate((element: HTMLImageElement) => element.naturalWidth),
      ).toBeGreaterThan(0);
    }
  }
  await page.close();
});

test("a page that something got into runs none of it: the policy forbids every script but the page's own", async () => {
  const page = await visit.browser.newPage();
  const said: string[] = [];
  page.on("console", (message) => said.push(message.text()));
  await page.goto(visit.at("/"));
  await page.evaluate(() => {
    const script = document.createElement("script");
    script.textContent = "window.ran = true";
    const image = document.createElement("img");
    image.setAttribute("onerror", "window.ran = true");
    image.src = "data:image/png,broken";
    document.body.append(script, image);
    return new Promise((resolve) => setTimeout(resolve, 200));
  });
  expect(await page.evaluate(() => "ran" in window)).toBe(false);
  expect(said.filter((text) => /Content Security Policy/.test(text)).length).toBeGreaterThan(1);
  await page.close();
});
