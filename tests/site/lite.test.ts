import { beforeAll, expect, test } from "vitest";
import { attribute } from "../kit/readers/elements.ts";
import { isLite } from "../kit/sites/built-site.ts";
import { gazetteContent } from "../kit/sites/gazette.ts";
import { gazetteSite, type SharedSite } from "../kit/sites/shared-sites.ts";

let site: SharedSite;
beforeAll(() => {
  site = gazetteSite();
});

test("the text-only edition has a front and every article", async () => {
  const { articles } = await gazetteContent();
  const full = ["/", "/es/", ...articles.map(({ url }) => url)];
  const wanted = full.map((url) => url.replace(/^\/(?:es\/)?/, "$&lite/"));
  expect(
    site.pages
      .filter(isLite)
      .map(({ url }) => url)
      .toSorted(),
  ).toEqual(wanted.toSorted());
});

test("its stylesheet is a few lines", () => {
  const [css = ""] = site.files.filter((path) => /^assets\/lite\.\w+\.css$/.test(path));
  expect(site.read(css).length).toBeLessThan(256);
});

test("its pages load only that stylesheet", () => {
  for (const { elements, path } of site.pages.filter(isLite)) {
    const asked = elements.flatMap((element) => {
      const { tagName } = element;
      if (/^(?:img|picture|source|script|iframe|video|audio|object)$/.test(tagName)) return tagName;
      const rel = attribute(element, "rel");
      return tagName === "link" && rel !== "canonical" && rel !== "icon"
        ? `${rel} ${attribute(element, "href")}`
        : [];
    });
    expect(asked, path).toEqual([expect.stringMatching(/^stylesheet \/assets\/lite\.\w+\.css$/)]);
  }
});

test("a full front or article leads to its text-only page, and that one back", () => {
  const byUrl = new Map(site.pages.map((page) => [page.url, page]));
  for (const { url, elements, path } of site.pages.filter(isLite)) {
    const full = byUrl.get(url.replace("lite/", ""));
    const leads = (tag: string) =>
      full?.elements.some(
        (element) => element.tagName === tag && decodeURI(attribute(element, "href") ?? "") === url,
      );
    expect([leads("link"), leads("a")], path).toEqual([true, true]);
    const hrefs = elements.flatMap((element) => attribute(element, "href") ?? []).map(decodeURI);
    expect(hrefs, path).toContain(full?.url);
  }
});
