import { beforeAll, expect, test } from "vitest";
import { sampled } from "../kit/measures/sample.ts";
import { attribute, textOf } from "../kit/readers/elements.ts";
import { htmlProblems } from "../kit/readers/html-validate.ts";
import { isLite, isNoindex, isRedirect } from "../kit/sites/built-site.ts";
import { UNLISTED } from "../kit/sites/gazette.ts";
import { gazetteSite, type SharedSite, specimenSite } from "../kit/sites/shared-sites.ts";

let site: SharedSite;
let specimens: SharedSite;
beforeAll(() => {
  site = gazetteSite();
  specimens = specimenSite();
});

test("every page of a newspaper is valid HTML", () => {
  expect(site.pages.length).toBeGreaterThan(200);
  expect(site.pages.map(({ path }) => path)).toEqual(expect.arrayContaining([...UNLISTED]));
  const problems = sampled(site.pages, 1).flatMap(({ html, path }) => htmlProblems(html, path));
  expect(problems).toEqual([]);
});

test("every page of a publication that uses everything there is, is valid HTML", () => {
  const seen = new Set(site.pages.map(({ html }) => html));
  const others = specimens.pages.filter(({ html }) => !seen.has(html));
  expect(others.length).toBeGreaterThan(20);
  const problems = sampled(others, 1).flatMap(({ html, path }) => htmlProblems(html, path));
  expect(problems).toEqual([]);
});

test("every page has one main heading, a different title, a description and a language", () => {
  const titles = new Map<string, string>();
  for (const page of site.pages) {
    const { elements, path } = page;
    const named = (name: string) => elements.filter(({ tagName }) => tagName === name);
    const meta = (name: string) => elements.find((element) => attribute(element, "name") === name);
    expect(named("h1").map(textOf).join("").trim(), path).not.toBe("");
    expect(named("h1").length, path).toBe(1);
    const title = named("title").map(textOf).join("|");
    expect(title.trim(), path).not.toBe("");
    expect(titles.get(title), `${path} has the title of`).toBeUndefined();
    titles.set(title, path);
    const [html] = named("html");
    expect(html && attribute(html, "lang"), path).toMatch(/^[a-z]{2,3}(-\w+)*$/);
    if (isRedirect(page) || isLite(page)) continue;
    const description = meta("description");
    expect(description && attribute(description, "content")?.trim(), path).toBeTruthy();
  }
});

test("the canonical URL of a page is its own, of a text-only page the full one, and a page that is not to be indexed has none", () => {
  for (const page of site.pages) {
    const canonical = page.elements
      .filter((element) => attribute(element, "rel") === "canonical")
      .map((element) => decodeURI(attribute(element, "href") ?? ""));
    if (isRedirect(page)) expect(canonical.length, page.path).toBe(1);
    else if (isNoindex(page)) expect(canonical, page.path).toEqual([]);
    else {
      const own = isLite(page) ? page.url.replace("lite/", "") : page.url;
      expect(canonical, page.path).toEqual([`https://meridian.example${own}`]);
    }
  }
});

test("headings go down one level at a time", () => {
  for (const { elements, path } of site.pages) {
    const levels = elements
      .flatMap(({ tagName }) => /^h([1-6])$/.exec(tagName)?.[1] ?? [])
      .map(Number);
    levels.forEach((level, index) => {
      expect(level - (levels[index - 1] ?? level), `${path}: ${levels.join(" ")}`).toBeLessThan(2);
    });
  }
});
