import fc from "fast-check";
import { expect, test } from "vitest";
import { type TeaserStyle, teaser, teaserList } from "../../../layouts/parts/teaser.ts";
import type { Unpublished } from "../../../src/pages/unpublished.ts";
import { moment } from "../../formats/sample.ts";
import { attribute, elementsOf, hasClass, textOf } from "../../kit/readers/elements.ts";
import { fullSite, sampleTeaser } from "../sample.ts";

const site = fullSite();
const standard: TeaserStyle = { level: 3, size: "standard", section: true, picture: "list" };
const render = (changes: Parameters<typeof sampleTeaser>[0], style = standard) =>
  elementsOf(String(teaser(sampleTeaser(changes), style, site)));
const kicker = (elements: ReturnType<typeof render>) =>
  elements.filter((element) => hasClass(element, "kicker")).map((all) => textOf(all).trim());

test("the headline has the level that its place asks for, and is the only link to the article", () => {
  const elements = render({}, { ...standard, level: 2 });
  expect(elements.filter(({ tagName }) => tagName === "h2").map(textOf)).toEqual([
    "How the tide is measured",
  ]);
  const links = elements.flatMap((element) => attribute(element, "href") ?? []);
  expect(links.filter((url) => url === "/paper/2026/03/tide/")).toHaveLength(1);
});

test("opinion and advertising are labelled before the click, news and explainers need not be", () => {
  expect(kicker(render({ type: "opinion" }))).toEqual(["Opinion World Tides"]);
  expect(kicker(render({ type: "sponsored" }))).toEqual(["Sponsored World Tides"]);
  expect(kicker(render({ type: "explainer" }))).toEqual(["World Tides"]);
});

test("in a section's own list the section is not named again", () => {
  expect(kicker(render({ type: "news" }, { ...standard, section: false }))).toEqual(["Tides"]);
});

test("a picture of another site is not shown, since asking for it would tell on the reader", () => {
  const image = { src: "https://pictures.example/a.jpg", alt: "A gauge" };
  expect(render({ image }).filter(({ tagName }) => tagName === "img")).toEqual([]);
});

test("an article in another language says so, runs its own way, and marks the interface's words", () => {
  const elements = render({ language: "ar", type: "opinion" });
  const [article] = elements.filter(({ tagName }) => tagName === "article");
  expect(article && [attribute(article, "lang"), attribute(article, "dir")]).toEqual(["ar", "rtl"]);
  const marked = elements.filter(({ tagName }) => tagName === "bdi");
  expect(marked.map((element) => attribute(element, "lang"))).toEqual(["en-GB", "en-GB"]);
});

test("a draft, a scheduled and an expired article say so", () => {
  const at = moment("2026-04-01 09:00");
  const badge = (unpublished: Unpublished) =>
    render({ unpublished })
      .filter((element) => hasClass(element, "unpublished"))
      .map(textOf);
  expect(badge({ state: "draft" })).toEqual(["Draft"]);
  expect(badge({ state: "scheduled", at })).toEqual(["Scheduled for 1 April 2026 at 09:00 BST"]);
  expect(badge({ state: "expired", at })).toEqual(["Expired 1 April 2026 at 09:00 BST"]);
  expect(render({}).filter((element) => hasClass(element, "unpublished"))).toEqual([]);
});

test("an empty list says that it is empty", () => {
  expect(String(teaserList([], standard, site))).toContain("Nothing has been published here yet.");
});

test("the first of a list may be set larger than the others", () => {
  const items = [sampleTeaser(), sampleTeaser()];
  const markup = String(teaserList(items, standard, site, { ...standard, size: "large" }));
  expect(markup.match(/teaser-(?:large|standard)/g)).toEqual(["teaser-large", "teaser-standard"]);
});

test("a teaser that was made before is that of the same article, style and site, in whatever order they come", () => {
  const bySite = ["/", "/paper/"].flatMap((pathPrefix) =>
    ["en-GB", "he"].flatMap((language) =>
      ["Europe/London", "Pacific/Kiritimati"].map((timeZone) => {
        const own = fullSite({ pathPrefix });
        return { ...own, settings: { ...own.settings, language, timeZone } };
      }),
    ),
  );
  const items = [
    sampleTeaser(),
    sampleTeaser({ language: "ar", type: "opinion" }),
    sampleTeaser({ published: moment("2026-03-01 23:30"), authors: [] }),
  ];
  const style = fc.record(
    {
      level: fc.constantFrom<TeaserStyle["level"]>(2, 3, 4),
      size: fc.constantFrom<TeaserStyle["size"]>("lead", "large", "standard", "brief"),
      section: fc.boolean(),
      picture: fc.constantFrom(undefined, "list", "second"),
    },
    { requiredKeys: ["level", "size"] },
  );
  const call = fc.tuple(fc.constantFrom(...items), style, fc.constantFrom(...bySite));
  const made = new Set<string>();
  fc.assert(
    fc.property(fc.array(call, { minLength: 1, maxLength: 30 }), (calls) => {
      for (const [item, own, each] of calls) {
        // Copies have not been seen before.
        const anew = String(teaser({ ...item }, own, { ...each }));
        expect(String(teaser(item, own, each))).toBe(anew);
        made.add(anew);
      }
    }),
  );
  expect(made.size).toBeGreaterThan(100);
});

test("a teaser is made once for all its lists", () => {
  const item = sampleTeaser();
  expect(teaser(item, { ...standard }, site)).toBe(teaser(item, { ...standard }, site));
  expect(teaser(item, { ...standard, level: 4 }, site)).not.toBe(teaser(item, standard, site));
});

test("a list says who paid for an article, in the place of who wrote it", () => {
  const item = sampleTeaser({ type: "sponsored", sponsor: { name: "Harbour Bank" } });
  for (const size of ["standard", "brief", "signed"] as const) {
    const elements = elementsOf(String(teaser(item, { ...standard, size }, site)));
    const [facts] = elements.filter((element) => hasClass(element, "teaser-facts"));
    expect(facts && textOf(facts)).toContain("Paid for by Harbour Bank");
    expect(elements.some((element) => hasClass(element, "work-sponsored"))).toBe(true);
  }
});
