import { join } from "node:path";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { closePages, sharedBrowser, watchPage } from "../kit/browser/launch-browser.ts";
import { scratch } from "../kit/disk/scratch.ts";
import { sampled } from "../kit/measures/sample.ts";
import { article, PUBLICATION, writeContent } from "../kit/publications/publication-files.ts";
import { type StaticServer, serveStatic } from "../kit/servers/static-server.ts";
import { type BuiltSite, buildSite } from "../kit/sites/built-site.ts";

const ATTACK = "<img src=x onerror=document.title='pwned'> and </mark><script>alert(1)</script>";
const SETTINGS = `${PUBLICATION.replace("search: false", "search: true")}editions:
  - { language: es, title: El Diario }
  - { language: fr, title: Le Journal }
`;

let place: ReturnType<typeof scratch>;
let site: BuiltSite;
let server: StaticServer;
let browser: Browser;
let context: BrowserContext;
let page: Page;
let problems: string[];
let asked: string[];

beforeAll(async () => {
  place = scratch();
  const many = Array.from({ length: 14 }, (_, index) => [
    `articles/harbour-${index}.md`,
    article(
      { title: `Harbour ${index}`, date: `20${10 + index}-02-01`, tags: "[boats]" },
      "The harbour is deep.\n",
    ),
  ]);
  const content = writeContent(join(place.folder, "content"), {
    "publication.yaml": SETTINGS,
    ...Object.fromEntries(many),
    "articles/malaga.md": article({ title: "Málaga by the sea", section: "home" }, "A café.\n"),
    "articles/plain.md": article({ title: "Malaga on its own" }, "A harbour too, in Łódź.\n"),
    "articles/hostile.md": article(
      { title: JSON.stringify(ATTACK) },
      "Hostile \\<b>words\\</b>.\n",
    ),
    "articles/to-be.md": article(
      { title: "To be or not" },
      "A zeppelin[^1] landed. It cost \\$3bn, or €2bn: the Russia–Ukraine line.\n\n[^1]: A note of the desk.\n",
    ),
    "articles/ecole.md": article(
      { title: "L’hôpital d’Éluard", lang: "fr" },
      "Devant l’école, tout s’explique : l’eau y manque.\n",
    ),
    "articles/puerto.md": article({ title: "El puerto", lang: "es" }, "Un puerto en Málaga.\n"),
  });
  site = buildSite(content, "--path-prefix", "/paper/");
  [server, browser] = await Promise.all([serveStatic(site.folder, "/paper/"), sharedBrowser()]);
});
afterAll(async () => {
  await closePages(browser);
  await server.close();
  site.remove();
  place.remove();
});

beforeEach(async () => {
  context = await browser.newContext();
  page = await context.newPage();
  problems = watchPage(page, new URL(server.url).origin);
  asked = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
});
afterEach(() => context.close());

const at = (query = "") => `${server.url}search/${query}`;
const titles = () => page.locator(".search-results h2").allTextContents();
const said = (text: string | RegExp) =>
  page.locator(".search-status").filter({ hasText: text }).waitFor();
const indexes = () => asked.filter((path) => path.startsWith("/paper/search/index/"));

test("nothing of the search is loaded before a reader uses it, and each word finds what holds it", async () => {
  await page.goto(at(), { waitUntil: "networkidle" });
  expect(indexes()).toEqual([]);
  await page.getByRole("searchbox").pressSequentially("deep");
  await said("14 articles found");
  expect(indexes()).not.toEqual([]);
  // What is asked for ahead is asked for once.
  expect(indexes()).toEqual([...new Set(indexes())]);
  expect((await titles()).length).toBe(10);
  expect(page.url()).toBe(at("?q=deep"));
  expect(await page.locator(".search-results mark").first().textContent()).toBe("deep.");
  expect(await page.locator(".search-results h2 a").first().getAttribute("href")).toMatch(
    /^\/paper\/20\d\d\/02\/harbour-\d+\/$/,
  );
  expect(problems).toEqual([]);
});

test("a first result needs twelve requests, the page with its styles among them", async () => {
  let allowed = 12;
  const held: (() => Promise<void>)[] = [];
  await page.route("**", async (route) => {
    allowed -= 1;
    if (allowed >= 0) await route.continue();
    else held.push(() => route.continue());
  });
  await page.goto(at("?q=deep"), { waitUntil: "commit" });
  await page.locator(".search-results > li").first().waitFor();
  for (const go of held) await go();
  await said("14 articles found");
  expect(await page.locator(".search-results > li").count()).toBe(10);
});

test("only the page's language is loaded, and the others when a reader wants all", async () => {
  const languages = () =>
    new Set(indexes().flatMap((path) => /\/index\/(\w\w)\//.exec(path)?.[1] ?? []));
  await page.goto(at("?q=malaga"));
  await said("2 articles found");
  expect([...languages()]).toEqual(["en"]);
  await page.getByRole("button", { name: "Search in all languages" }).click();
  await said("3 articles found");
  expect([...languages()].sort()).toEqual(["en", "es", "fr"]);
  expect(page.url()).toBe(at("?q=malaga&language=all"));
  expect(await page.getByRole("button", { name: "Search in all languages" }).isVisible()).toBe(
    false,
  );
  expect(await page.getByRole("combobox", { name: "Language" }).inputValue()).toBe("all");
});

test("what was found is announced once the search has settled, not at every letter", async () => {
  await page.goto(at());
  await page.evaluate(() => {
    const texts: string[] = [];
    Object.assign(window, { announced: texts });
    const status = document.querySelector("[role=status]");
    if (!status) throw new Error("no status");
    new MutationObserver(() => {
      if (status.textContent) texts.push(status.textContent);
    }).observe(status, { childList: true, characterData: true, subtree: true });
  });
  await page.getByRole("searchbox").pressSequentially("harbour", { delay: 150 });
  await page.getByRole("status").filter({ hasText: "found" }).waitFor();
  const announced = await page.evaluate(() => Reflect.get(window, "announced"));
  expect(announced).toEqual([await page.locator(".search-status").textContent()]);
});

test("one search is one step back, however many letters and filters it took, and names the page", async () => {
  await page.goto(at());
  const untitled = await page.title();
  const steps = () => page.evaluate(() => history.length);
  const before = await steps();
  await page.getByRole("searchbox").pressSequentially("deep", { delay: 100 });
  await said("14 articles found");
  const year = page.getByRole("combobox", { name: "Year" });
  await year.locator("option").nth(5).waitFor({ state: "attached" });
  await year.focus();
  for (let press = 0; press < 4; press += 1) await page.keyboard.press("ArrowDown");
  await said("1 article found");
  expect(await steps()).toBeLessThanOrEqual(before + 2);
  expect(await page.title()).toBe(`deep – ${untitled}`);
  await page.getByRole("status").filter({ hasText: "1 article found" }).waitFor();
  const settled = await steps();
  await page.getByRole("searchbox").fill("café");
  await page.waitForURL(/caf/);
  expect(await steps()).toBe(settled + 1);
  expect(await page.title()).toBe(`café – ${untitled}`);
  await page.goBack();
  await said("1 article found");
  expect(await page.title()).toBe(`deep – ${untitled}`);
});

test("on phones the filters are one row, which opens, and is open where one is set", async () => {
  await page.setViewportSize({ width: 320, height: 700 });
  await page.goto(at("?q=deep"));
  await said("14 articles found");
  const year = page.getByRole("combobox", { name: "Year" });
  expect(await year.isVisible()).toBe(false);
  const row = page.getByText("Narrow the results").first();
  expect((await row.boundingBox())?.height).toBeLessThanOrEqual(48);
  await row.click();
  expect(await year.isVisible()).toBe(true);
  await page.goto(at("?q=deep&year=2019"));
  await said("1 article found");
  expect(await year.isVisible()).toBe(true);
});

test("a search that another has overtaken is not run: it would keep that one waiting", async () => {
  const held = Promise.withResolvers<void>();
  await page.route("**/index/index.json", async (route) => {
    await held.promise;
    await route.continue();
  });
  await page.goto(at());
  const input = page.getByRole("searchbox");
  for (const word of ["harbour", "café"]) {
    await input.fill(word);
    await page.waitForURL(at(`?q=${encodeURIComponent(word)}`));
  }
  held.resolve();
  await said("1 article found");
  const loaded = asked.filter((path) => path.endsWith(".pf_fragment"));
  expect(loaded).toHaveLength(1);
});

test.each(
  sampled(
    [
      ["malaga", ["Malaga on its own", "Málaga by the sea", "El puerto"]],
      ["Málaga", ["Malaga on its own", "Málaga by the sea", "El puerto"]],
      ["CAFE", ["Málaga by the sea"]],
      ["lodz", ["Malaga on its own"]],
      ["łódź", ["Malaga on its own"]],
    ],
    1,
  ),
)("accents count for nothing: %s", async (query, expected) => {
  await page.goto(at(`?language=all&q=${encodeURIComponent(query)}`));
  await said(/found/);
  expect((await titles()).toSorted()).toEqual(expected.toSorted());
});

test("an excerpt shows elided words as they are written", async () => {
  await page.goto(at("?language=fr&q=école"));
  await said(/found/);
  expect(await page.locator(".search-excerpt").textContent()).toContain(
    "Devant l’école, tout s’explique",
  );
  expect(await page.locator(".search-excerpt mark").textContent()).toBe("école,");
});

test("articles in the page's language come first, and those in others that fit as well after them", async () => {
  await page.goto(at("?language=all&q=malaga"));
  await said("3 articles found");
  expect((await titles()).at(-1)).toBe("El puerto");
  await page.goto(`${server.url}es/search/?language=all&q=malaga`);
  await said(/encontrados/);
  expect((await titles())[0]).toBe("El puerto");
});

test("filters show what they would find, are part of the URL, and the back button undoes them", async () => {
  await page.goto(at("?q=malaga"));
  await said("2 articles found");
  const sections = page.getByRole("combobox", { name: "Section" });
  await sections.locator("option", { hasText: "Home (1)" }).waitFor({ state: "attached" });
  await sections.selectOption({ label: "Home (1)" });
  await said("1 article found");
  expect(page.url()).toBe(at("?q=malaga&section=home"));
  expect(await titles()).toEqual(["Málaga by the sea"]);
  await page
    .getByLabel("Section")
    .locator("option", { hasText: "World (1)" })
    .waitFor({ state: "attached" });
  await page.goBack();
  await said("2 articles found");
  const author = page.getByRole("combobox", { name: "Author" });
  expect(await author.isDisabled(), "all have one author, and nothing is hidden").toBe(true);
  await page.getByRole("combobox", { name: "Language" }).selectOption("es");
  await said("1 article found");
  expect(await titles()).toEqual(["El puerto"]);
  await page.getByRole("button", { name: "Clear all filters" }).click();
  await said("2 articles found");
  expect(problems).toEqual([]);
});

test("a link with all of a search in it shows it, the newest first where it says so", async () => {
  await page.goto(at("?q=deep&year=2019"));
  await said("1 article found");
  expect(await titles()).toEqual(["Harbour 9"]);
  await page.goto(at("?q=deep&tag=boats&sort=newest"));
  await said("14 articles found");
  expect(await titles()).toEqual(Array.from({ length: 10 }, (_, index) => `Harbour ${13 - index}`));
  await page.goto(at("?tag=boats"));
  await said("14 articles found");
  expect((await titles())[0]).toBe("Harbour 13");
});

test("the keyboard alone searches, goes on to more results and opens one", async () => {
  await page.goto(at());
  await page.getByRole("searchbox").focus();
  await page.keyboard.type("deep");
  await page.keyboard.press("Enter");
  await said("14 articles found");
  await page.getByRole("button", { name: "Show more results" }).focus();
  await page.keyboard.press("Enter");
  await page.locator(".search-results > li:nth-child(14)").waitFor();
  const focused = () => page.evaluate(() => document.activeElement?.textContent ?? "");
  expect(await focused()).toBe((await titles())[10]);
  await page.keyboard.press("Enter");
  await page.waitForURL(/harbour-/);
});

test("what an editor wrote is shown unchanged, and runs nothing", async () => {
  await page.goto(at("?q=hostile"));
  await said("1 article found");
  expect(await titles()).toEqual([ATTACK]);
  expect(await page.locator(".search-excerpt").textContent()).toContain("Hostile <b>words</b>.");
  expect(await page.locator(".search-results :is(img, script, b)").count()).toBe(0);
  await page.goto(at(`?q=${encodeURIComponent(ATTACK)}&section=${encodeURIComponent(ATTACK)}`));
  await said(`No articles found for “${ATTACK}”`);
  expect(await page.title()).not.toBe("pwned");
});

test("without a connection it says so, and finds again when there is one", async () => {
  await page.goto(at());
  await context.setOffline(true);
  await page.getByRole("searchbox").fill("deep");
  await said("You are offline");
  await context.setOffline(false);
  await said("14 articles found");
});

test("where no script runs, the page offers ways to every article, and no form", async () => {
  const still = await browser.newContext({ javaScriptEnabled: false });
  const own = await still.newPage();
  await own.goto(at());
  expect(await own.getByRole("searchbox").isVisible()).toBe(false);
  expect(await own.getByText("Search needs JavaScript").isVisible()).toBe(true);
  const main = own.getByRole("main");
  for (const name of ["Archive", "World", "Topics", "Authors"])
    expect(await main.getByRole("link", { name, exact: true }).isVisible()).toBe(true);
  await still.close();
});

test("an edition has a search page in its language, and finds in that first", async () => {
  await page.goto(`${server.url}es/search/?q=malaga`);
  await said("1\u00a0artículo encontrado");
  expect(await page.locator("html").getAttribute("lang")).toBe("es");
  expect(problems).toEqual([]);
});
