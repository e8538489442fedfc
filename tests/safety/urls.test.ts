import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { isSafeUrl } from "../../src/content/front-matter/safe-url.ts";
import { filesBelow } from "../../src/engine/disk/folders.ts";
import { badUrls, bodyWithUrl, sourcesWithUrls, URL_FIELDS } from "../kit/attacks/bad-urls.ts";
import { withoutErrors } from "../kit/attacks/without-errors.ts";
import { buildArgs, dateline, type Ran } from "../kit/builds/command.ts";
import { diagnose, errorsOf } from "../kit/builds/diagnostics-of.ts";
import { scratch, useScratch } from "../kit/disk/scratch.ts";
import { sampled } from "../kit/measures/sample.ts";
import { article, type Files, writeContent } from "../kit/publications/publication-files.ts";
import { dangerousMarkup } from "../kit/readers/dangerous-markup.ts";
import { attribute, elementsOf } from "../kit/readers/elements.ts";

const URLS = badUrls();
const place = useScratch();

test("there are as many URLs as were promised, and a naive look at their beginning lets many pass", () => {
  expect(URLS.length).toBeGreaterThanOrEqual(60);
  const naive = (url: string) => !/^(?:javascript|data|vbscript):/.test(url);
  expect(URLS.filter(naive).length).toBeGreaterThan(60);
  for (const url of URLS) expect(isSafeUrl(url), JSON.stringify(url)).toBe(false);
});

const cases = Object.entries(URL_FIELDS).map(([field, files]) => ({ field, files }));

/** Each URL in the field's file, one content after the other: most are read in milliseconds. */
describe("no field takes one of them", () => {
  test.each(cases)("$field", async ({ field, files }) => {
    const passed: unknown[] = [];
    for (const url of sampled(URLS)) {
      const own = files(JSON.stringify(url).replaceAll("\u2028", "\\u2028"));
      const [path = ""] = Object.keys(own);
      const folder = join(place.folder, "content");
      const found = await diagnose(folder, { "articles/other.md": article(), ...own });
      const told = found.filter((each) => each.file === join(folder, path));
      // A picture of another site is not shown, and that is said.
      const remote = field === "image.src" && told.some(({ rule }) => rule === "image/remote");
      if (errorsOf(told).length === 0 && !remote) passed.push(url);
      for (const { hint, line, column } of errorsOf(told)) {
        expect(hint, url).toBeTruthy();
        expect(line * column, url).toBeGreaterThan(0);
      }
    }
    expect(passed).toEqual([]);
  });
});

/** A link that leads to a page of the site that is not there, whatever it looks like. */
function isOwnPage(url: string): boolean {
  if (/[<>"\s]/.test(url)) return false;
  return URL.parse(url, "https://news.test/page/")?.origin === "https://news.test";
}

describe("in a body and in shared sources they are inert", () => {
  const site = scratch();
  const output = join(site.folder, "_site");
  let ran: Ran;
  // What no file may hold is an error, and no matter of links.
  const urls = sampled(URLS.filter((url) => !/[\0\u202e\ud800]/.test(url)));
  beforeAll(async () => {
    const files: Files = { ...sourcesWithUrls(urls) };
    for (const [index, url] of urls.entries()) {
      const cited = ["a", "b", "c", "d", "bib"].map((kind) => `[@${kind}${index}]`).join(" ");
      files[`articles/a${index}.md`] = article(
        { slug: `a${index}`, title: JSON.stringify(`Title ${index}`) },
        `${bodyWithUrl(url, index)}\n\nCited ${cited}.\n`,
      );
    }
    files["authors/world-desk.md"] =
      `---\nname: World desk\n---\n\n${bodyWithUrl(urls[0] ?? "", 0)}\n`;
    files["pages/about.md"] = `---\ntitle: About\n---\n\n${bodyWithUrl(urls[1] ?? "", 1)}\n`;
    const content = join(site.folder, "content");
    // What is an error cannot act: the site is of all other lines.
    writeContent(content, (await withoutErrors(content, files)).files);
    ran = dateline(buildArgs(content, output));
  });
  afterAll(() => site.remove());

  test("the site is built", () => {
    const errors = ran.stderr.split("\n").filter((line) => /^\S+ error /.test(line));
    expect(errors.slice(0, 10)).toEqual([]);
    expect(ran.status).toBe(0);
  });

  test("no page has a link, picture or script of one", () => {
    const pages = filesBelow(output).filter((path) => path.endsWith(".html"));
    expect(pages.length).toBeGreaterThan(urls.length);
    for (const path of pages) {
      const html = readFileSync(join(output, path), "utf8");
      expect(
        dangerousMarkup(html).filter((each) => !isOwnPage(each)),
        path,
      ).toEqual([]);
      for (const element of elementsOf(html)) {
        const href = attribute(element, "href");
        if (element.tagName !== "a" || href === undefined) continue;
        const { protocol, hostname } = new URL(href, "https://news.test/page/");
        expect(["https:", "http:", "mailto:", "tel:", "sms:"], `${path}: ${href}`).toContain(
          protocol,
        );
        if (href.startsWith("/")) expect(hostname, `${path}: ${href}`).toBe("news.test");
      }
    }
  });

  test("no feed and no file of data has one where a URL is", () => {
    const isData = (path: string) => /\.(?:json|xml|bib|ris|txt)$/.test(path);
    for (const path of filesBelow(output).filter(isData)) {
      const text = readFileSync(join(output, path), "utf8");
      const urlsIn = text.matchAll(
        /(?:"(?:url|URL|@id|link|href|image|external_url)": ?"|<(?:link|loc|guid|url)>|\burl = \{|^UR {2}- )([^"<>{}\n]*)/gm,
      );
      for (const [, url = ""] of urlsIn)
        expect(
          /^\s*(?:java|vb|data:|live|file:|blob:|mocha|&#|jav:|feed:)/i.test(url)
            ? `${path}: ${url}`
            : "",
        ).toBe("");
    }
  });
});
