/// <reference lib="dom" />
// Functions given to a page run in it: they speak of its document.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { filesBelow } from "../../src/engine/disk/folders.ts";
import { xmlProblems } from "../formats/xml-check.ts";
import { injectedPublication, MAX_TAG_LENGTH } from "../kit/attacks/injected-publication.ts";
import { vectors } from "../kit/attacks/injection-vectors.ts";
import { withoutErrors } from "../kit/attacks/without-errors.ts";
import { closePages, sharedBrowser, watchPage } from "../kit/browser/launch-browser.ts";
import { buildArgs, dateline } from "../kit/builds/command.ts";
import { diagnose, errorsOf } from "../kit/builds/diagnostics-of.ts";
import { scratch } from "../kit/disk/scratch.ts";
import { sampled, times } from "../kit/measures/sample.ts";
import { article, type Files, writeContent } from "../kit/publications/publication-files.ts";
import { asTyped } from "../kit/readers/as-typed.ts";
import { elementsOf, textOf } from "../kit/readers/elements.ts";
import { FEED_READERS } from "../kit/readers/feed-readers.ts";
import { vocabularyOf } from "../kit/readers/markup-vocabulary.ts";
import { codesOf, occurrences, stringsOf } from "../kit/readers/strings-in-files.ts";
import { type StaticServer, serveStatic } from "../kit/servers/static-server.ts";

const ALL = vectors();
const VECTORS = new Map(sampled([...ALL.entries()]));

test("there are a thousand, all different", () => {
  expect(ALL.length).toBeGreaterThanOrEqual(1000);
  expect(new Set(ALL).size).toBe(ALL.length);
});

/** Texts that harm nobody, with every mark of Markdown: pages of them have all that layouts and text may make. */
const CALM = [
  "harmless words",
  "well-known words",
  "a *word* with **weight** and ~~a slip~~ and `code`",
  "[a page](https://calm.example/) and [ours](/world/) and [mail](mailto:a@calm.example) and [call](tel:+1) and [text](sms:+1)",
  "1. one",
  "- one",
  "> said",
  "p. 4",
  `${"words that go on and on ".repeat(8)}to the end`,
];

/** More sources than a page of them lists: then letters lead to the others. */
const MANY = Array.from({ length: 200 }, (_, at) => ({ id: `many${at}`, title: `${at} of many` }));
const MANY_SOURCES = article(
  { citations: JSON.stringify(MANY) },
  `${MANY.map(({ id }) => `So it is [@${id}].`).join("\n\n")}\n`,
);

const site = scratch();
afterAll(() => site.remove());
const outputOf = (name: string) => join(site.folder, name, "_site");
const read = (name: string, path: string) => readFileSync(join(outputOf(name), path), "utf8");
const pathsOf = (name: string, pattern: RegExp) =>
  filesBelow(outputOf(name)).filter((path) => pattern.test(path));

async function made(name: string, all: Files, options = ""): Promise<void> {
  const content = join(site.folder, name, "content");
  const { files } = await withoutErrors(content, all);
  files["publication.yaml"] = `${files["publication.yaml"]}${options}`;
  writeContent(content, files);
  const { stderr, status } = dateline(buildArgs(content, outputOf(name)));
  const errors = stderr.split("\n").filter((line) => / error /.test(line));
  expect([status, ...errors]).toEqual([0]);
}

beforeAll(async () => {
  const calm = Array.from(
    { length: 16 },
    (_, at) => [at, `${CALM[at % CALM.length]} z${at}z`] as const,
  );
  const files = injectedPublication(new Map(calm), () => "of all");
  await made("calm", { ...files, "articles/many.md": MANY_SOURCES }, "perPage: 5\n");
  await made("hostile", injectedPublication(VECTORS));
}, 600_000);

const wordsIn = (name: string, page: (path: string) => boolean = () => true) =>
  new Set(
    pathsOf(name, /\.html$/)
      .filter(page)
      .flatMap((path) => [...vocabularyOf(read(name, path))]),
  );

/** A front has one of two forms, by what there is to show. */
const isFrontForm = (word: string) => /^<div class> front-top front-(?:columns|rows)$/.test(word);

test("no page has an element, an attribute, a script, a style or a sort of URL that harmless text does not make", () => {
  const harmless = wordsIn("calm");
  expect(pathsOf("hostile", /\.html$/).length).toBeGreaterThan(4 * VECTORS.size);
  for (const path of pathsOf("hostile", /\.html$/)) {
    const words = [...vocabularyOf(read("hostile", path))];
    const strange = words.filter((word) => !harmless.has(word) && !isFrontForm(word));
    expect(strange, path).toEqual([]);
  }
});

const OF_ARTICLE = ["index.html", "index.md", "citations.json", "citations.bib", "citations.ris"];

/** How often each file of an article has its text, letter by letter, its escapes and typography undone. */
function told(name: string, index: number, text: string): Record<string, number> {
  const paths = [
    ...OF_ARTICLE.map((file) => [file, `2026/03/a${index}/${file}`] as const),
    ["author", `authors/b${index}/index.html`] as const,
  ];
  return Object.fromEntries(
    paths.map(([file, path]) => [
      file,
      occurrences(asTyped(text), stringsOf(path, read(name, path)).map(asTyped)),
    ]),
  );
}

describe("every field of an article is read as written", () => {
  test("on its page, in JSON-LD, Open Graph, Markdown and citation files, as often as a harmless text is", () => {
    const least = told("calm", 0, `${CALM[0]} z0z`);
    expect(Math.min(...Object.values(least))).toBeGreaterThan(9);
    for (const [index, vector] of VECTORS) {
      const [whole, cut] = [vector, vector.slice(0, MAX_TAG_LENGTH).trim()].map((text) =>
        told("hostile", index, text),
      );
      for (const [file, count] of Object.entries(least))
        expect(
          Math.max(whole?.[file] ?? 0, cut?.[file] ?? 0),
          `${file} of ${vector}`,
        ).toBeGreaterThanOrEqual(count);
    }
  });

  test("and so is what its text has between marks of code, its headline in both editions too", () => {
    for (const [index, vector] of VECTORS) {
      for (const path of [`2026/03/a${index}/index.html`, `lite/2026/03/a${index}/index.html`]) {
        const html = read("hostile", path);
        const codes = codesOf(html).filter((code) => code === vector);
        expect(codes.length, `${path}: ${vector}`).toBeGreaterThanOrEqual(2);
        const [headline] = elementsOf(html).filter(({ tagName }) => tagName === "h1");
        expect(headline && asTyped(textOf(headline))).toContain(asTyped(vector));
      }
    }
  });
});

describe("feeds and sitemaps", () => {
  /** The tests' reader of feeds drops what looks like a comment from texts too. */
  const asRead = (text: string) =>
    asTyped(text)
      .replace(/<!--.*?-->/g, "")
      .trim();
  const named = (pattern: RegExp) =>
    // Each tag and author has feeds of one article: some of them stand for all.
    pathsOf("hostile", pattern).filter(
      (path, at) => !/^(?:tags|authors)\//.test(path) || at % 10 === 0,
    );

  test("are well-formed", async () => {
    const paths = named(/\.xml$/);
    expect(paths.length).toBeGreaterThan(10);
    expect(await xmlProblems(...paths.map((path) => read("hostile", path)))).toEqual([]);
  });

  test("tell headline and standfirst to the letter, and hold no markup that is not the text's own", () => {
    const known = new Set([...VECTORS.values()].map(asRead));
    const harmless = new Set(
      FEED_READERS.flatMap(([pattern, entriesOf]) =>
        pathsOf("calm", pattern).flatMap((path) =>
          entriesOf(read("calm", path)).flatMap(({ html = "" }) => [...vocabularyOf(html)]),
        ),
      ),
    );
    for (const [pattern, entriesOf] of FEED_READERS) {
      for (const path of named(pattern)) {
        for (const { title = "", summary = "", html = "" } of entriesOf(read("hostile", path))) {
          const told = [title.replace(/^Sponsored: /, ""), summary].map(asRead);
          expect(
            told.every((text) => known.has(text)),
            `${path}: ${title}`,
          ).toBe(true);
          const strange = [...vocabularyOf(html)].filter((word) => !harmless.has(word));
          expect(strange, path).toEqual([]);
        }
      }
    }
  });
});

test("the index of the search has each headline to the letter", () => {
  const titles = pathsOf("hostile", /\.pf_fragment$/).map((path) => {
    const text = gunzipSync(readFileSync(join(outputOf("hostile"), path))).toString();
    return JSON.parse(text.slice(text.indexOf("{"))).meta.title;
  });
  expect(new Set(titles.map(asTyped))).toEqual(new Set([...VECTORS.values()].map(asTyped)));
});

test("each article has a card that was drawn, and files for hosts hold no word of any", () => {
  expect(pathsOf("hostile", /^assets\/cards\/.*\.png$/).length).toBeGreaterThanOrEqual(
    VECTORS.size,
  );
  for (const path of pathsOf("hostile", /^(?:_headers|robots\.txt|.*sitemap.*\.xml)$/))
    expect(read("hostile", path), path).not.toContain("canary(");
});

/** What no text may hold, since nobody sees it: NUL, other controls, halves of characters, what turns the direction. */
const UNSEEN = ["\0", "\u0001", "\u001b", "\ud800", "\u202e", "\u202d", "\u2066"];
const WORDS = ["title", "description", "kicker", "dateline", "prompt", "image.alt", "image.credit"];

test.each(UNSEEN)(
  "%j before a vector is refused, in the whole file or in each field",
  async (sign) => {
    const vector = `a${sign}<script>canary(0)</script>`;
    const files = injectedPublication(new Map([[0, vector]]), () => "of all");
    const errors = errorsOf(await diagnose(join(site.folder, "unseen"), files));
    const inFile = (path: string) => errors.filter(({ file }) => file.endsWith(path));
    expect(inFile("b0.md")).not.toEqual([]);
    const told = inFile("a0.md");
    const missed = WORDS.filter((word) => !told.some(({ message }) => message.includes(word)));
    if (!told.some(({ rule }) => rule.startsWith("file/"))) expect(missed).toEqual([]);
  },
);

describe("in a browser, under the site's own policy", () => {
  const VISITED = 300;
  const SEARCHED = 30;
  const LANES = 4;
  let server: StaticServer;
  let browser: Browser;
  let context: BrowserContext;
  /** What ran, opened a window or asked anything. */
  let seen: string[];
  beforeAll(async () => {
    [server, browser] = await Promise.all([serveStatic(outputOf("hostile")), sharedBrowser()]);
    context = await browser.newContext();
    seen = [];
    await context.exposeFunction("canary", (index: unknown) => seen.push(`canary ${index}`));
  });
  afterAll(async () => {
    await closePages(browser);
    await server.close();
  });

  /** Some of the vectors, from the first to the last. */
  function some(most: number): [number, string][] {
    const each = [...VECTORS];
    const step = each.length / times(most);
    return each.filter((_, at) => Math.floor(at / step) !== Math.floor((at - 1) / step));
  }

  async function inLanes(
    jobs: [number, string][],
    run: (page: Page, index: number, vector: string) => Promise<void>,
  ) {
    const left = [...jobs];
    const lane = async () => {
      const page = await context.newPage();
      const problems = watchPage(page, new URL(server.url).origin);
      page.on("dialog", async (dialog) => {
        seen.push(`dialog ${dialog.message()}`);
        await dialog.dismiss();
      });
      for (let job = left.pop(); job !== undefined; job = left.pop()) {
        await run(page, ...job);
        seen.push(...problems.splice(0).map((problem) => `${job?.[1]}: ${problem}`));
      }
      await page.close();
    };
    await Promise.all(Array.from({ length: LANES }, lane));
  }

  test("no page runs, asks another site or leaves, and the policy has nothing to report", async () => {
    await inLanes(some(VISITED), async (page, index) => {
      const url = `${server.url}2026/03/a${index}/`;
      await page.goto(url);
      await page.evaluate(() => {
        for (const element of document.querySelectorAll("body *"))
          for (const type of ["pointerover", "focus", "toggle", "error", "load", "animationstart"])
            element.dispatchEvent(new Event(type));
      });
      expect(page.url()).toBe(url);
    });
    expect(seen).toEqual([]);
  });

  test("a search that finds one shows it as written, and one for it is a search", async () => {
    await inLanes(some(SEARCHED), async (page, index, vector) => {
      await page.goto(`${server.url}search/?q=word${index}word`);
      await page.locator(".search-results h2").first().waitFor();
      const results = page.locator(".search-results");
      const headlines = await results.locator("h2").allTextContents();
      expect(headlines.map(asTyped)).toEqual([asTyped(vector)]);
      const own = ":not(li, h2, a, p, mark, span, time)";
      expect(await results.locator(own).count(), vector).toBe(0);
      await page.goto(`${server.url}search/?q=${encodeURIComponent(vector)}`);
      await page
        .locator(".search-status")
        .filter({ hasText: /found|trouv/ })
        .waitFor();
      expect(await page.getByRole("searchbox").inputValue()).toBe(vector);
    });
    expect(seen).toEqual([]);
  });
});
