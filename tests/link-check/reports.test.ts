import { describe, expect, test } from "vitest";
import type { Reference } from "../../src/citations/types.ts";
import { type ArticleCitations, citedSources } from "../../src/link-check/cited-sources.ts";
import { reportAsJson } from "../../src/link-check/json-report.ts";
import { reportAsMarkdown } from "../../src/link-check/markdown-report.ts";
import { reportOf } from "../../src/link-check/report.ts";
import { listAsText, reportAsText } from "../../src/link-check/text-report.ts";
import type { CheckedSource, DatedAnswer } from "../../src/link-check/types.ts";

function source(title: string, more: Partial<Reference> = {}): Reference {
  return { key: "a", type: "webpage", title, authors: [], ...more };
}

function citing(path: string, ...cited: [Reference, number][]): ArticleCitations {
  const citations = cited.map(([reference, calls]) => ({
    reference,
    calls: Array.from({ length: calls }, (_, index) => ({ id: `cite:a:${index}` })),
  }));
  return { file: `content/${path}`, path, title: path, citations };
}

function answer(state: DatedAnswer["state"], reason: string, to?: string): DatedAnswer {
  return { at: Date.UTC(2026, 2, 1), state, reason, reached: true, ...(to && { to }) };
}

describe("the list of sources", () => {
  const page = source("A page", { url: "https://a.example/p#one" });
  const sources = citedSources([
    citing("x.md", [page, 2], [source("A book"), 1]),
    citing("y.md", [source("The page", { url: "https://a.example/p#two" }), 1]),
    citing("z.md", [source("A paper", { doi: "10.1000/182" }), 1]),
  ]);

  test("names each once, with its articles, those cited most first", () => {
    const list = sources.map(({ reference, url, calls, articles }) => [
      reference.title,
      url,
      calls,
      articles.map((article) => [article.path, article.calls]),
    ]);
    expect(list).toEqual([
      [
        "A page",
        "https://a.example/p",
        3,
        [
          ["x.md", 2],
          ["y.md", 1],
        ],
      ],
      ["A paper", "https://doi.org/10.1000/182", 1, [["z.md", 1]]],
      ["A book", undefined, 1, [["x.md", 1]]],
    ]);
  });

  test("says it in text", () => {
    expect(listAsText(sources)).toBe(`A page <https://a.example/p>: cited 3 times in 2 articles
  content/x.md (2)
  content/y.md
A paper <https://doi.org/10.1000/182>: cited 1 time in 1 article
  content/z.md
A book: cited 1 time in 1 article
  content/x.md
3 sources
`);
  });

  test("two URLs of one source are asked for each, since one of them may be dead", () => {
    const urls = ["http://a.example/p", "https://a.example/p", "https://a.example/p/"];
    const all = citedSources([
      citing("x.md", ...urls.map((url): [Reference, number] => [source("P", { url }), 1])),
    ]);
    expect(all.map(({ url }) => url).sort()).toEqual(urls);
  });
});

describe("a report", () => {
  const titles = ["live", "dead", "moved", "forbidden", "late"];
  const sources = citedSources(
    titles.map((title, index) =>
      citing(`${title}.md`, [
        source(title, {
          url: `https://${title}.example/`,
          ...(index < 1 && { archived: "https://archive.example/" }),
        }),
        1,
      ]),
    ),
  );
  const report = reportOf(sources, {
    answers: new Map([
      ["https://live.example/", answer("live", "200 OK")],
      ["https://dead.example/", answer("dead", "404 Not Found")],
      ["https://moved.example/", answer("moved", "it moved permanently", "https://new.example/")],
      ["https://forbidden.example/", answer("uncertain", "403 Forbidden")],
    ]),
    unchecked: new Map([["https://late.example/", "the check ended first"]]),
  });

  test("puts each source under its result, and those without a copy in a separate list", () => {
    const named = Object.fromEntries(
      Object.entries<CheckedSource[]>({ ...report }).map(([finding, all]) => [
        finding,
        all.map(({ reference }) => reference.title).sort(),
      ]),
    );
    expect(named).toEqual({
      live: ["live"],
      dead: ["dead"],
      moved: ["moved"],
      uncertain: ["forbidden"],
      unchecked: ["late"],
      unarchived: ["dead", "forbidden", "late", "moved"],
    });
  });

  test("is text", () => {
    const text = reportAsText(report);
    expect(text).toContain(`Dead (1)
  https://dead.example/: 404 Not Found; no archived copy
    dead, in content/dead.md
`);
    expect(text).toContain(
      "https://moved.example/: it moved permanently; now at https://new.example/",
    );
    expect(text).toContain("https://late.example/: the check ended first");
    expect(text).toMatch(
      /\n5 sources with a URL: 1 live, 1 moved, 1 dead, 1 uncertain, 1 not checked; 4 without an archived copy\n$/,
    );
  });

  test("is JSON", () => {
    expect(JSON.parse(JSON.stringify(reportAsJson(report)))).toMatchObject({
      live: 1,
      dead: [{ url: "https://dead.example/", state: "dead", checked: "2026-03-01T00:00:00.000Z" }],
      moved: [{ to: "https://new.example/", articles: [{ file: "content/moved.md" }] }],
      unchecked: [{ found: "the check ended first" }],
    });
  });

  test("a source that every article already calls dead is listed as such", () => {
    const known = citedSources([
      citing("x.md", [
        source("P", { url: "https://p.example/", status: "dead", archived: "https://b.example/" }),
        1,
      ]),
    ]);
    const answers = new Map([["https://p.example/", answer("dead", "410 Gone")]]);
    const text = reportAsText(reportOf(known, { answers, unchecked: new Map() }));
    expect(text).toContain("410 Gone; already marked as dead\n");
  });

  test("shows no control character of a title to the terminal", () => {
    const all = citedSources([
      citing("x.md", [source("\u001b[2J\u202e", { url: "https://a.example/" }), 1]),
    ]);
    const text =
      listAsText(all) + reportAsText(reportOf(all, { answers: new Map(), unchecked: new Map() }));
    expect(text).not.toContain("\u001b");
    expect(text).not.toContain("\u202e");
  });
});

describe("a table for a pull request", () => {
  function tableOf(title: string, url = "https://a.example/", path = "x.md"): string {
    const sources = citedSources([citing(path, [source(title, { url, doi: "10.1/1" }), 1])]);
    const answers = new Map([[sources[0]?.url ?? "", answer("dead", "404 Not Found")]]);
    return reportAsMarkdown(reportOf(sources, { answers, unchecked: new Map() }));
  }

  test("has a row for each finding, with the articles", () => {
    expect(
      tableOf("The act"),
    ).toBe(`**Sources:** 1 source with a URL: 0 live, 0 moved, 1 dead, 0 uncertain, 0 not checked; 0 without an archived copy.

| State | Source | Finding | Cited by |
| --- | --- | --- | --- |
| dead | [The act](<https://a.example/>) | 404 Not Found; no archived copy | content/x.md |
`);
  });

  test.each([
    "a | b",
    "](https://evil.example)",
    "<img src=x onerror=alert(1)>",
    "`code` *bold* _it_ ~~gone~~",
    "two\\nlines\\\\|",
    "&lt;b&gt;",
    "@editor and #12",
    "![](https://evil.example/x.png)",
    "https://evil.example/",
  ])("%j stays text in its cell", (title) => {
    const row = tableOf(title.replace("\\n", "\n"), "https://a.example/?q=a|b\\c", "x|y`z.md")
      .split("\n")
      .at(-2);
    const unescaped = row?.replace(/\\\\|\\[^\\]|&#8288;/g, "") ?? "";
    expect(unescaped.split("|")).toHaveLength(6);
    expect(unescaped).not.toMatch(/[`*~!#]|<img|&(?!amp;)(?!lt;)/);
    expect(row).not.toMatch(/@\w|#\d(?!288;)/);
    // The only link and the only scheme are our own.
    expect(unescaped.match(/\]\(/g)).toHaveLength(1);
    expect(row?.match(/https:/g)).toHaveLength(1);
  });

  test("is short enough for a comment, and says how many rows were left out", () => {
    const many = Array.from({ length: 2_000 }, (_, index) =>
      citing(`${index}.md`, [source(`Source ${index}`, { url: `https://a.example/${index}` }), 1]),
    );
    const report = reportOf(citedSources(many), { answers: new Map(), unchecked: new Map() });
    const table = reportAsMarkdown(report);
    expect(table.length).toBeLessThan(65_536);
    const rows = table.split("\n").filter((line) => /^\| not/.test(line)).length;
    expect(table).toContain(`\n${4_000 - rows} more are not shown.\n`);
  });
});
