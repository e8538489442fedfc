import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { NOW } from "../kit/builds/command.ts";
import { withoutProgress } from "../kit/builds/without-progress.ts";
import { ROOT } from "../kit/disk/project-root.ts";
import { attribute, elementsBelow, hasClass, textOf } from "../kit/readers/elements.ts";

import type { SharedSite } from "../kit/sites/shared-sites.ts";
import { demonstrationContent, demonstrationSite } from "./demonstration-site.ts";

const { articles, settings, authors, standing, diagnostics } = await demonstrationContent();
const WRITTEN_WITHOUT_SPACES = /^(ja|zh|th)\b/;
const MONTH = 2_629_800_000;

let site: SharedSite;
beforeAll(() => {
  site = demonstrationSite();
});

/** The words of an article as a reader counts them: those of its text, without notes and numbers of sources. */
function wordsOf(url: string, language: string): number {
  const page = site.pages.find((each) => each.url === url);
  const prose = page?.elements.find((element) => hasClass(element, "prose"));
  const parts = prose
    ? elementsBelow(prose).filter(({ tagName }) => /^(p|li|td|th|h\d|dd|dt)$/.test(tagName))
    : [];
  const text = parts.map(textOf).join(" ");
  return WRITTEN_WITHOUT_SPACES.test(language)
    ? (text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu)?.length ?? 0)
    : (text.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}’'-]*/gu)?.length ?? 0);
}

/** The keys of the sources that an article's file declares, cited or not: the article itself knows of those cited. */
function declaredKeys(file: string): string[] {
  const [, front = ""] = readFileSync(join(ROOT, file), "utf8").split(/^---$/m);
  const { citations = [] } = parse(front) as { citations?: { id?: string; key?: string }[] };
  return citations.map(({ id, key }) => id ?? key ?? "");
}

/** The keys of the sources that any article may cite without declaring them. */
function sharedKeys(): string[] {
  const shared = parse(readFileSync(join(ROOT, "content/sources.yaml"), "utf8")) as {
    id: string;
  }[];
  return shared.map(({ id }) => id);
}
const shared = sharedKeys();

describe("the demonstration", () => {
  test("builds without a warning: every source that is declared is cited", () => {
    expect(diagnostics).toEqual([]);
    expect(withoutProgress(site.report)).toBe("");
  });

  test("has 24 articles or more, in six sections or more, by four bylines or more", () => {
    expect(articles.length).toBeGreaterThanOrEqual(24);
    const sections = new Set(articles.map(({ section }) => section));
    expect(sections.size).toBeGreaterThanOrEqual(6);
    expect(sections.has("world")).toBe(true);
    expect(settings.sections.filter(({ id }) => !sections.has(id))).toEqual([]);
    const bylines = new Set(articles.flatMap((article) => article.authors));
    expect(bylines.size).toBeGreaterThanOrEqual(4);
  });

  test("World is the desk of breaking headlines, geopolitics and every continent", () => {
    const world = settings.sections.find(({ id }) => id === "world");
    expect(world?.description).toMatch(
      /breaking headlines, geopolitics, regions.*every continent/i,
    );
  });

  test("spreads over eighteen months or more, and is all out by now", () => {
    const times = articles.map(({ published }) => published.millis);
    expect((Math.max(...times) - Math.min(...times)) / MONTH).toBeGreaterThanOrEqual(18);
    expect(Math.max(...times)).toBeLessThanOrEqual(Date.parse(NOW));
    expect(articles.filter(({ draft }) => draft)).toEqual([]);
  });

  test("is written in Arabic or Hebrew and in Chinese or Japanese as well", () => {
    const languages = articles.map(({ language }) => language.split("-")[0]);
    expect(languages.some((language) => language === "ar" || language === "he")).toBe(true);
    expect(languages.some((language) => language === "zh" || language === "ja")).toBe(true);
  });

  test("is signed by desks, each of which says who it is", () => {
    for (const { name, role, biography } of authors) {
      expect(name).toMatch(/desk$/i);
      expect(role, name).toBeTruthy();
      expect(biography.words, name).toBeGreaterThan(10);
    }
  });

  test("has the pages that its policies name", () => {
    const pages = new Set(standing.map(({ url }) => url));
    const named = Object.values(settings.policies).map((url) => url.replace(/#.*$/, ""));
    expect(named.filter((url) => url.startsWith("/") && !pages.has(url))).toEqual([]);
  });

  test("has no filler and no note to the editor", () => {
    for (const { path } of site.pages) {
      expect(site.read(path), path).not.toMatch(/lorem ipsum|\bTODO\b|\bTK\b|\bFIXME\b/);
    }
  });
});

describe("the report on an immigration agency and the local police", () => {
  const report = articles.find(({ url }) => url.includes("immigration-agency"));

  test("opens with three paragraphs, and has four sections after them", () => {
    const page = site.pages.find(({ url }) => url === report?.url);
    const prose = page?.elements.find((element) => hasClass(element, "prose"));
    const flow = prose ? elementsBelow(prose).map(({ tagName }) => tagName) : [];
    expect(flow.slice(0, flow.indexOf("h2")).filter((name) => name === "p").length).toBe(3);
    expect(report?.body.headings.filter(({ level }) => level === 2).length).toBe(4);
  });

  test("cites in both ways, a source's key and the plain bracket, and asks its own question", () => {
    const text = readFileSync(join(ROOT, report?.file ?? ""), "utf8");
    expect(text).toMatch(/\[@[\w-]+/);
    const labels = report?.body.sources.flatMap(({ label, title }) => label ?? title) ?? [];
    expect(labels.filter((label) => text.includes(`[${label}]`)).length).toBeGreaterThan(0);
    expect(report?.prompt).toMatch(/\?$/);
  });
});

describe("what an editor can write of sources", () => {
  const files = articles.map(({ file }) => readFileSync(join(ROOT, file), "utf8"));
  const bodies = files.map((file) => file.split(/^---$/m).slice(2).join("---"));
  const all = articles.flatMap(({ body }) => body.sources);

  test.each([
    ["words before a source and after its place", /\[see @[\w-]+, ch\. \d+, and /],
    ["a page", /\[@[\w-]+, p\. \d+\]/],
    ["an article", /\[@[\w-]+, arts?\. /],
    ["a paragraph", /\[@[\w-]+, para\. \d+\]/],
    ["a section", /\[@[\w-]+, sec\. /],
    ["an appendix", /\[@[\w-]+, app\. /],
    ["a place in the terms of another language", /\[@[\w-]+, الفقرة /],
    ["no author", /\[-@[\w-]+\]/],
    ["a source in running text", /^[^@\n]*\w @[\w-]+ [a-z]/m],
    ["a source in running text with its place", /@[\w-]+ \[art\. \w+\]/],
    ["a key in braces", /@\{https:[^}]+\}/],
    ["brackets side by side", /\[[^\]@^]+\] \[[^\]@^]+\] \[[^\]@^]+\]/],
    ["a source in stress", /\*\*[^*\n]*\[@[^*\n]*\*\*/],
    ["a source in a heading", /^##+ .*\[@/m],
    ["a source in a table", /^\|.*\[@/m],
    ["a source in a caption", /^!\[.*"[^"]*\[@[^"]*"\)$/m],
    ["a source in a list", /^\d+\. .*\[@/m],
    ["a source in a quotation", /^> .*\[@/m],
    ["a source in a note", /^\[\^\w+\]: .*\[@/m],
  ])("shows %s", (_, form) => {
    expect(bodies.filter((body) => form.test(body))).not.toEqual([]);
  });

  test("shows runs of numbers and numbered places", () => {
    const calls = site.pages.flatMap(({ elements }) =>
      elements.filter((element) => hasClass(element, "citation")).map(textOf),
    );
    expect(calls.some((text) => /\d–\d/.test(text))).toBe(true);
    expect(calls.some((text) => /\d\.\d/.test(text))).toBe(true);
  });

  test("shows a genre, a passage, a dataset and names in parts", () => {
    expect(all.some(({ more }) => Array.isArray(more?.author))).toBe(true);
    expect(all.some(({ genre }) => genre)).toBe(true);
    expect(all.some(({ quote }) => quote)).toBe(true);
    expect(all.some(({ type }) => type === "dataset")).toBe(true);
    expect(all.some(({ accessed }) => accessed)).toBe(true);
  });

  test.each(shared)("the shared source %s is cited by two articles or more", (key) => {
    const citing = articles.filter(({ body }) => body.sources.some((each) => each.key === key));
    expect(citing.length).toBeGreaterThanOrEqual(2);
  });
});

describe.each(articles.map((article) => [article.path, article] as const))("%s", (_, article) => {
  test("has 400 to 1,200 words", () => {
    const words = wordsOf(article.url, article.language);
    expect(words).toBeGreaterThanOrEqual(400);
    // A word of Japanese or Chinese takes two signs or so.
    expect(words).toBeLessThanOrEqual(WRITTEN_WITHOUT_SPACES.test(article.language) ? 2400 : 1200);
  });

  test("rests on three to ten sources, each with an address, all cited", () => {
    const cited = article.body.sources.map(({ key }) => key);
    expect(cited.length).toBeGreaterThanOrEqual(3);
    expect(cited.length).toBeLessThanOrEqual(10);
    const own = cited.filter((key) => !shared.includes(key));
    expect(own.toSorted()).toEqual(declaredKeys(article.file).toSorted());
    for (const { title, url, doi, publisher, container } of article.body.sources) {
      expect(url ?? doi, title).toMatch(/^(https?:\/\/|10\.)/);
      expect(publisher ?? container, title).toBeTruthy();
    }
  });

  test("ends with the comment prompt: a heading that asks", () => {
    const page = site.pages.find(({ url }) => url === article.url);
    const end = page?.elements.find(({ tagName }) => tagName === "article");
    const inside = end ? elementsBelow(end) : [];
    const headings = inside.filter(({ tagName }) => /^h[1-6]$/.test(tagName));
    const prompt = headings.findIndex((heading) => attribute(heading, "id") === "prompt");
    const asked = headings[prompt];
    expect(asked && textOf(asked)).toMatch(/[?？؟]/);
    // Below it there is only the heading of the ways to share.
    expect(headings.length - prompt).toBeLessThanOrEqual(2);
    const letter = inside.find((each) =>
      attribute(each, "href")?.startsWith(`mailto:${settings.editor}`),
    );
    expect(decodeURIComponent((letter && attribute(letter, "href")) ?? "")).toContain(
      article.title,
    );
  });

  test("has tags and a standfirst, and its pictures say what they show", () => {
    expect(article.tags.length).toBeGreaterThan(0);
    expect(article.standfirst.length).toBeGreaterThan(40);
    const page = site.pages.find(({ url }) => url === article.url);
    const figures = page?.elements.filter(({ tagName }) => tagName === "figure") ?? [];
    const pictures = figures.flatMap(elementsBelow).filter(({ tagName }) => tagName === "img");
    for (const picture of pictures) expect(attribute(picture, "alt")).toBeTruthy();
  });
});
