import { beforeAll, expect, test } from "vitest";
import { attribute, type Element, isActiveScript, textOf } from "../kit/readers/elements.ts";
import { type SharedSite, specimenSite } from "../kit/sites/shared-sites.ts";

let site: SharedSite;
beforeAll(() => {
  site = specimenSite();
});

const show = ({ tagName, attrs }: Element) =>
  `<${[tagName, ...attrs.map(({ name, value }) => `${name}="${value}"`)].join(" ")}>`;

/** Elements of any page for which a test holds, each with its page. */
function found(test: (element: Element) => boolean): string[] {
  return site.pages.flatMap(({ path, elements }) =>
    elements.filter(test).map((element) => `${path}: ${show(element)}`),
  );
}

const isForeign = (url: string) => /^\s*(?:[a-z][a-z0-9+.-]*:|[\\/]{2})/i.test(url);
const isData = (url: string) => url === "data:," || url.startsWith("data:image/svg+xml,");

/** Attributes whose URLs a browser fetches of itself. */
const FETCHED = ["src", "poster", "data", "background", "xlink:href", "ping", "manifest"];
const FETCHED_SETS = ["srcset", "imagesrcset"];

function fetchedUrls(element: Element): string[] {
  const urls = FETCHED.flatMap((name) => attribute(element, name) ?? []);
  const sets = FETCHED_SETS.flatMap((name) => attribute(element, name)?.split(",") ?? []);
  // The href of a link is fetched, or its host is called on, unless it only names another page.
  const isNamed = /^(?:canonical|alternate|license)$/i.test(attribute(element, "rel") ?? "");
  const linked = element.tagName === "link" && !isNamed ? [attribute(element, "href") ?? ""] : [];
  return [...urls, ...sets.map((each) => each.trim()), ...linked];
}

test("no page holds a script but data for machines, and the search its module", () => {
  const scripts = found(isActiveScript);
  const searches = site.files.filter((path) => /^(?:\w\w\/)?search\/index\.html$/.test(path));
  expect(searches.length).toBeGreaterThan(0);
  expect(scripts.map((each) => each.replace(/(?<=search\.)\w+/, "…"))).toEqual(
    searches.map((path) => `${path}: <script type="module" src="/assets/search.….js">`),
  );
});

test("no attribute of any element is a script", () => {
  expect(found(({ attrs }) => attrs.some(({ name }) => name.startsWith("on")))).toEqual([]);
  expect(found(({ attrs }) => attrs.some(({ value }) => /^\s*javascript:/i.test(value)))).toEqual(
    [],
  );
});

test("no page holds what runs or loads by other means", () => {
  const tags = ["iframe", "frame", "object", "embed", "applet", "base", "noscript", "template"];
  expect(found(({ tagName }) => tags.includes(tagName))).toEqual([]);
});

test("no page fetches anything from another host", () => {
  expect(
    found((element) => fetchedUrls(element).some((url) => isForeign(url) && !isData(url))),
  ).toEqual([]);
  // Of all those URLs, at least the stylesheet's and the pictures' were seen.
  expect(found((element) => fetchedUrls(element).length > 0).length).toBeGreaterThan(
    site.pages.length,
  );
});

test("neither do styles, inline or in a file", () => {
  expect(found((element) => /url\(|image-set/i.test(attribute(element, "style") ?? ""))).toEqual(
    [],
  );
  expect(
    found((element) => element.tagName === "style" && /@import|url\(/i.test(textOf(element))),
  ).toEqual([]);
  const sheets = site.files.filter((path) => path.endsWith(".css"));
  expect(sheets.length).toBeGreaterThan(3);
  for (const path of sheets) expect(site.read(path)).not.toMatch(/@import|url\(|image-set/i);
});
