import type { ServerResponse } from "node:http";
import { expect, test } from "vitest";
import { pdfSource } from "../../src/cite/find-source.ts";
import { checkPassages, type FoundBefore } from "../../src/quotes/check-passages.ts";
import { finderIn } from "../../src/quotes/find-in-page.ts";
import { quotesAsJson } from "../../src/quotes/json-report.ts";
import { quotesAsMarkdown } from "../../src/quotes/markdown-report.ts";
import { turned } from "../../src/quotes/page-text.ts";
import type { Passage } from "../../src/quotes/passages.ts";
import { passagesIn } from "../../src/quotes/passages.ts";
import { quoteReport } from "../../src/quotes/report.ts";
import { openSnapshots } from "../../src/quotes/snapshots.ts";
import { quotesAsText } from "../../src/quotes/text-report.ts";
import { fetcher } from "../../src/web/fetch.ts";
import { network } from "../conversation/networks.ts";
import { reference } from "../markdown/fixtures.ts";
import { smallPdf } from "./small-pdf.ts";

const NOW = Date.parse("2026-11-30T12:00:00Z");
const QUOTE = "Rents rose by 3.5% in the year to March";
const FILLER = "<p>The office revises its figures in May, and says why in a note.</p>".repeat(6);
const PAGE = `<h1>Rents</h1><p>Rents rose by 3.5% in the year to March.</p>${FILLER}`;

const noMemory: FoundBefore = { fresh: () => undefined, lastAt: () => 0, keep: () => {} };
const passage = (own: Partial<Passage> & { url: string }): Passage => ({
  ...{ quote: QUOTE, title: "Rents", language: "en", isDead: false, files: ["a.md"] },
  ...own,
});

type Answers = Record<string, (response: ServerResponse) => void>;
const html = (text: string) => (response: ServerResponse) =>
  void response.writeHead(200, { "content-type": "text/html; charset=utf-8" }).end(text);

/** Checks passages of a server of the test, whose URLs begin with `SERVER`. */
async function check(
  answers: Answers,
  passages: readonly Passage[],
  more: { memory?: FoundBefore; files?: Map<string, string>; limit?: number } = {},
) {
  const { memory = noMemory, files = new Map(), limit = 100 } = more;
  await using server = await network(({ url }, response) => {
    const answer = answers[url];
    if (answer) answer(response);
    else response.writeHead(404).end();
  });
  const at = (url: string) => url.replace("SERVER", server.url);
  const own = passages.map(({ archived, url, ...rest }) => ({
    ...rest,
    url: at(url),
    ...(archived !== undefined && { archived: at(archived) }),
  }));
  const snapshots = openSnapshots(
    {
      read: () => [...files.values()][0],
      write: (path, text) => {
        files.set(path, text.replaceAll(server.url, "http://SERVER"));
        return undefined;
      },
    },
    { takes: more.files !== undefined, today: "2026-11-30" },
  );
  const checked = await checkPassages(own, {
    fetch: fetcher({ userAgent: "test", timeout: 2_000, maxBytes: 200_000, allowPrivate: true }),
    ...{ memory, snapshots, limit },
    ...{ hosts: 2, now: () => NOW, signal: new AbortController().signal },
  });
  return { checked, asked: server.asked.map(({ url }) => url) };
}

test("a passage is there, changed, gone or not to be read, and its copy is asked too", async () => {
  const { checked } = await check(
    {
      "/there": html(PAGE),
      "/changed": html(PAGE.replace("3.5%", "3.7%")),
      "/gone": html(FILLER),
      "/copy": html(PAGE),
      "/scripts": html("<div id=root></div><script>start()</script>"),
      "/picture": (response) =>
        void response.writeHead(200, { "content-type": "image/png" }).end("x"),
    },
    ["there", "changed", "gone", "scripts", "picture", "none"].map((name) =>
      passage({ url: `SERVER/${name}`, ...(name === "gone" && { archived: "SERVER/copy" }) }),
    ),
  );
  expect(checked.map(({ found: { page } }) => page)).toEqual([
    { state: "there" },
    { state: "nearly", changes: [{ was: "3.5", now: "3.7" }] },
    { state: "gone" },
    { state: "unread", why: "the page shows its text only with scripts" },
    { state: "unread", why: "it is image/png, not text" },
    { state: "unread", why: "it was deleted or is not public" },
  ]);
  expect(checked[2]?.found.copy).toEqual({ state: "there" });
});

test("a page is requested once for all its passages, and one with a fresh result not at all", async () => {
  const memory: FoundBefore = {
    ...noMemory,
    fresh: ({ quote }) => (quote === "known" ? { page: { state: "gone" }, at: NOW } : undefined),
  };
  const passages = ["a passage", "known", QUOTE].map((quote) =>
    passage({ url: "SERVER/a", quote }),
  );
  const { checked, asked } = await check({ "/a": html(PAGE) }, passages, { memory });
  expect(asked).toEqual(["/a"]);
  expect(checked.map(({ found }) => found.page.state)).toEqual(["gone", "gone", "there"]);
  const limited = await check(
    { "/a": html(PAGE) },
    [passage({ url: "SERVER/a" }), passage({ url: "SERVER/b" })],
    { limit: 1 },
  );
  expect(limited.checked[1]?.found.page).toEqual({
    state: "unread",
    why: "the check reached its --limit",
  });
});

test("of a source that is marked as dead, only the copy is read", async () => {
  const dead = passage({ url: "SERVER/a", archived: "SERVER/copy", isDead: true });
  const { checked, asked } = await check({ "/copy": html(PAGE) }, [dead]);
  expect(asked).toEqual(["/copy"]);
  expect(quoteReport(checked).there).toHaveLength(1);
});

test("a page's text is kept once, and what changed since is named", async () => {
  const files = new Map<string, string>();
  await check({ "/a": html(PAGE) }, [passage({ url: "SERVER/a" })], { files });
  const [[path, text] = ["", ""]] = files;
  expect(path).toMatch(/^source-texts\/127-0-0-1-\d+-a-[\da-f]{8}\.txt$/);
  expect(text).toMatch(
    /^url: http:\/\/SERVER\/a\ntitle: Rents\nread: 2026-11-30\nsha256: [\da-f]{64}\n\n/,
  );
  const now = html(PAGE.replace("3.5%", "3.7%").replace("</h1>", "</h1><p>Corrected in May.</p>"));
  const { checked } = await check({ "/a": now }, [passage({ url: "SERVER/a" })], { files });
  expect(checked[0]?.found.since).toMatchObject({ read: "2026-11-30", more: 0 });
  expect(JSON.stringify(checked[0]?.found.since?.changes)).toContain("3.7");
  expect(quotesAsText(quoteReport(checked))).toContain("the page changed since 2026-11-30: ");
  expect(files.size).toBe(1);
});

test("a snapshot that somebody changed is not believed", async () => {
  const files = new Map([
    ["x", "url: a\ntitle: b\nread: 2026-11-30\nsha256: ".concat("0".repeat(64), "\n\nText\n")],
  ]);
  const { checked } = await check({ "/a": html(PAGE) }, [passage({ url: "SERVER/a" })], { files });
  expect(checked[0]?.found.since?.why).toBe("its text was changed after it was saved");
});

test("the text of a PDF is read, and its properties", async () => {
  const pdf = smallPdf("Rents rose by 3.5% in the year to March.");
  const answer = (response: ServerResponse) =>
    void response.writeHead(200, { "content-type": "application/pdf" }).end(pdf);
  const { checked } = await check({ "/a": answer }, [passage({ url: "SERVER/a" })]);
  expect(checked[0]?.found.page).toEqual({ state: "there" });
  expect(await pdfSource(pdf)).toEqual({
    type: "report",
    title: "A report",
    author: ["Ada Lovelace"],
    date: "2026-03-01",
  });
  const broken = (response: ServerResponse) => void response.end(pdf.subarray(0, 60));
  const damaged = await check({ "/a": broken }, [passage({ url: "SERVER/a" })]);
  expect(damaged.checked[0]?.found.page).toEqual({ state: "unread", why: "the PDF can't be read" });
});

test("Arabic in a PDF is looked for in both orders, and never said to be gone", () => {
  const arabic = "ارتفعت الإيجارات في مارس";
  const find = finderIn({ text: turned(arabic), main: "", isReversed: true });
  const own = { ...passage({ url: "https://a.example/" }), language: "ar" };
  expect(find({ ...own, quote: arabic })).toEqual({ state: "there" });
  expect(find({ ...own, quote: "نص آخر تماما عن البحر" })).toEqual({
    state: "unread",
    why: expect.stringContaining("another order"),
  });
});

test("reports name what changed, and hostile texts stay text", async () => {
  const hostile = "| <img src=x> @everyone [x](javascript:alert(1)) #12 \u202e";
  const { checked } = await check(
    { "/a": html(`${FILLER}<p>${QUOTE.replace("rose", "fell")}</p>`) },
    [passage({ url: "SERVER/a", title: hostile, files: [hostile] })],
  );
  const report = quoteReport(checked);
  expect(quotesAsText(report)).toContain("    “fell” instead of “rose”\n");
  expect(quotesAsText(report)).toContain(
    "1 quotation: 0 word for word, 1 with other words, 0 gone, 0 not checked\n",
  );
  const table = quotesAsMarkdown(report);
  expect(table).toContain("**Quotations:** 1 quotation:");
  expect(table.split("\n").filter((line) => line.startsWith("| With other words"))).toHaveLength(1);
  expect(table).not.toMatch(/<img|\]\(javascript|@everyone/);
  expect(quotesAsJson(report)).toMatchObject({
    changed: [{ quote: QUOTE, page: { state: "nearly" } }],
  });
});

test("quotations are those of cited sources, each once", () => {
  const cited = (own: object) => ({ reference: { ...reference("a", "Rents"), ...own } });
  const quoted = { quote: QUOTE, url: "https://a.example/" };
  const articles = [
    {
      file: "a.md",
      citations: [cited(quoted), cited({ url: "https://b.example/" }), cited({ quote: "x" })],
    },
    { file: "b.md", citations: [cited({ ...quoted, status: "dead" })] },
  ];
  expect(passagesIn(articles, "en")).toMatchObject([
    { ...quoted, language: "en", files: ["a.md", "b.md"] },
  ]);
});
