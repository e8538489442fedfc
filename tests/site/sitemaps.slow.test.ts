import { beforeAll, expect, test } from "vitest";
import { schemaProblems } from "../formats/xml-check.ts";
import { NOW } from "../kit/builds/command.ts";
import { buildSite, isLite, isNoindex } from "../kit/sites/built-site.ts";
import { GAZETTE, gazetteContent } from "../kit/sites/gazette.ts";
import { gazetteSite, type SharedSite } from "../kit/sites/shared-sites.ts";

const ORIGIN = "https://meridian.example";
const HOURS = 3_600_000;

let site: SharedSite;
beforeAll(() => {
  site = gazetteSite();
});

const valuesOf = (xml: string, name: string): string[] =>
  [...xml.matchAll(new RegExp(`<${name}>([^<]*)</${name}>`, "g"))].map((match) =>
    (match[1] ?? "").replaceAll("&amp;", "&"),
  );

test("the sitemap lists every page that may be indexed, and no other", async () => {
  const xml = site.read("sitemap.xml");
  expect(
    await schemaProblems(xml, "sitemap-alternates.xsd", ["sitemap.xsd", "xhtml-link.xsd"]),
  ).toEqual([]);
  const pages = site.pages
    .filter((page) => !isNoindex(page) && !isLite(page))
    .map(({ url }) => url);
  const listed = valuesOf(xml, "loc").map((url) => decodeURI(url.replace(ORIGIN, "")));
  expect(listed.toSorted()).toEqual(pages.toSorted());
});

test("an article's last change in the sitemap is the one it tells readers", async () => {
  const xml = site.read("sitemap.xml");
  for (const { url, updated, published } of (await gazetteContent()).articles) {
    const entry = `<loc>${ORIGIN}${encodeURI(url)}</loc><lastmod>${(updated ?? published).iso}</lastmod>`;
    expect(xml).toContain(entry);
  }
});

test("the news sitemap holds the articles of the last two days, and no other", async () => {
  const { articles, settings } = await gazetteContent();
  const newest = articles.toSorted((a, b) => b.published.millis - a.published.millis)[0];
  const moments = [Date.parse(NOW), (newest?.published.millis ?? 0) + HOURS];
  const then = buildSite(GAZETTE, "--now", new Date(moments[1] ?? 0).toISOString());
  const maps = [site, then].map(({ read }) => read("news-sitemap.xml"));
  then.remove();
  for (const [index, millis] of moments.entries()) {
    const xml = maps[index] ?? "";
    expect(await schemaProblems(xml, "news-sitemap.xsd", ["sitemap.xsd"])).toEqual([]);
    const recent = articles.filter(
      ({ published }) => published.millis <= millis && millis - published.millis <= 48 * HOURS,
    );
    const wanted = recent.map(({ url }) => ORIGIN + encodeURI(url));
    expect(valuesOf(xml, "loc").toSorted()).toEqual(wanted.toSorted());
    expect(valuesOf(xml, "news:title").length).toBe(recent.length);
    const names = [settings, ...settings.editions].map(({ title }) => title);
    expect(valuesOf(xml, "news:name").every((name) => names.includes(name))).toBe(true);
    for (const language of valuesOf(xml, "news:language")) expect(language).toMatch(/^[a-z]{2,3}$/);
  }
  expect(moments[1]).toBeGreaterThan(HOURS);
});

test("robots.txt names both sitemaps by their whole URLs", () => {
  const lines = site.read("robots.txt").split("\n");
  expect(lines).toContain(`Sitemap: ${ORIGIN}/sitemap.xml`);
  expect(lines).toContain(`Sitemap: ${ORIGIN}/news-sitemap.xml`);
  expect(lines.some((line) => /^Disallow: *\S/.test(line))).toBe(false);
});
