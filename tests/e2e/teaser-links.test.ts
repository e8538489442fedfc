/// <reference lib="dom" />
import { afterAll, beforeAll, expect, test } from "vitest";
import { ALL } from "../kit/browser/lay-out-all.ts";
import { startVisit, type Visit } from "../kit/browser/visit.ts";

const PAGES = ["/", "/world/", "/authors/world-desk/"];

let visit: Visit;
beforeAll(async () => {
  visit = await startVisit();
});
afterAll(() => visit.end());

/** What `look` finds on each page, on a phone and on a desk. */
async function findings(look: () => string[]): Promise<string[]> {
  const found: string[] = [];
  for (const width of [320, 1280]) {
    const page = await visit.browser.newPage({ viewport: { width, height: 900 } });
    for (const url of PAGES) {
      await page.goto(visit.at(url));
      await page.evaluate((css) => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(css);
        document.adoptedStyleSheets = [sheet];
      }, ALL);
      found.push(...(await page.evaluate(look)).map((each) => `${url} at ${width}: ${each}`));
    }
    await page.close();
  }
  return found;
}

/** WCAG 2.2, 2.5.8: they are on the headline's link, so space around them does not count. */
test("links to sections and authors are targets of 24 pixels that do not overlap", async () => {
  const small = () => {
    const links = [...document.querySelectorAll(".teaser :is(.kicker, .teaser-names) a")].map(
      (link) => [link, link.getBoundingClientRect()] as const,
    );
    if (links.length === 0) return ["there are none"];
    const told = (link: Element) => link.outerHTML.slice(0, 90);
    const tooSmall = links.filter(([, { width, height }]) => width < 24 || height < 24);
    const overlapping = links.filter(([link, box]) =>
      links.some(
        ([other, own]) =>
          other !== link &&
          box.left < own.right - 0.5 &&
          own.left < box.right - 0.5 &&
          box.top < own.bottom - 0.5 &&
          own.top < box.bottom - 0.5,
      ),
    );
    return [
      ...tooSmall.map(([link, { width, height }]) => `${told(link)} is ${width} by ${height}`),
      ...overlapping.map(([link]) => `${told(link)} overlaps another`),
    ];
  };
  expect(await findings(small)).toEqual([]);
});

test("links to sections and authors look different from the words beside them", async () => {
  const alike = () => {
    const look = (element: Element) => {
      const { color, textDecorationLine } = getComputedStyle(element);
      return `${color} ${textDecorationLine}`;
    };
    const pairs = [
      ...[...document.querySelectorAll(".teaser .kicker > a + span")].map(
        (word) => [word.previousElementSibling ?? word, word] as const,
      ),
      ...[...document.querySelectorAll(".teaser-names")].map(
        (names) => [names.querySelector("a") ?? names, names] as const,
      ),
    ];
    return pairs
      .filter(([link, word]) => look(link) === look(word))
      .map(([link]) => link.outerHTML.slice(0, 90));
  };
  expect(await findings(alike)).toEqual([]);
});

test("lists of articles without markers are lists for Safari too", async () => {
  const silent = () =>
    [...document.querySelectorAll("main :is(ul, ol)")]
      .filter((list) => getComputedStyle(list).listStyleType === "none")
      .filter((list) => !list.closest("nav") && list.getAttribute("role") !== "list")
      .map((list) => list.outerHTML.slice(0, 90));
  expect(await findings(silent)).toEqual([]);
});
