import { expect, test } from "vitest";
import type { BuildResult } from "../../../src/cli/build/build.ts";
import type { Summary } from "../../../src/cli/build/run-build.ts";
import { type StateSource, siteState } from "../../../src/cli/serve/site-state.ts";
import type { Diagnostic } from "../../../src/diagnostics.ts";
import type { LastBuild } from "../../../src/engine/strategies/change.ts";

const HERE = { isLocal: true };
const ELSEWHERE = { isLocal: false };
const PAGE = "2026/03/one/index.html";
const FILE = "content/articles/one.md";

const outline = { kind: "article", url: "/2026/03/one/", file: FILE };
const built = (outlines: unknown[]) =>
  ({
    preparation: { prepared: { outlines } },
    content: { settings: { timeZone: "Europe/London" }, failed: new Set([FILE]) },
  }) as unknown as LastBuild;

function state(
  options: Partial<StateSource> = {},
  outlines: unknown[] = [outline, { kind: "front", url: "/" }],
) {
  return siteState({
    request: { content: "/home/ana/content", contentShown: "content", pathPrefix: "/paper/" },
    editor: "zed",
    last: () => built(outlines),
    read: () => () => {
      throw new Error("no article is read for a corner");
    },
    drafts: () => ({ shown: false, canSwitch: true }),
    showDrafts: () => true,
    onlyErrors: false,
    ...options,
  });
}

const problem = (file: string, severity: Diagnostic["severity"] = "error"): Diagnostic => ({
  ...{ file, line: 3, column: 7, severity, rule: "field/unknown", message: "Wrong" },
});
const result = (diagnostics: Diagnostic[], isWritten = true): BuildResult => ({
  diagnostics,
  ...(isWritten && { summary: {} as Summary }),
});
const NOON = Date.UTC(2026, 0, 5, 12);

test("before any site is built there is no corner", () => {
  const own = state();
  own.note(result([problem(FILE)], false), NOON);
  expect(own.hasSite()).toBe(false);
  expect(own.corner(PAGE, HERE)).toBeUndefined();
  expect(own.problems(HERE).state).toBeUndefined();
});

test("an article's errors concern its page, and are counted on all others", () => {
  const own = state();
  own.note(result([problem(FILE), problem("content/articles/two.md")]), NOON);
  const trouble = own.corner(PAGE, HERE)?.trouble;
  expect(trouble?.here.map(({ file }) => file)).toEqual([FILE]);
  expect(trouble?.elsewhere).toBe(1);
  expect(trouble?.state).toContain("you see its last version without errors");
  expect(trouble?.state).toContain("All other pages are up to date.");
  expect(own.corner("index.html", HERE)?.trouble).toMatchObject({ here: [], elsewhere: 2 });
});

test.each([
  "content/publication.yaml",
  "layouts/parts/foot.js",
  ".eleventy.ts",
  "content/theme.css",
])("errors of %s concern every page", (file) => {
  const own = state();
  own.note(result([]), NOON);
  own.note(result([problem(file)], false), NOON + 60_000);
  for (const path of ["index.html", PAGE]) {
    const trouble = own.corner(path, HERE)?.trouble;
    expect(trouble?.here).toHaveLength(1);
    expect(trouble?.state).toContain("as of your last good build, at 12:00");
  }
});

test("while a file is built again, its old errors are not shown, and those of others are", () => {
  const own = state();
  own.note(result([problem(FILE), problem("content/articles/two.md")]), NOON);
  own.begin([FILE]);
  expect(own.corner(PAGE, HERE)?.trouble).toMatchObject({ here: [], elsewhere: 1 });
  own.note(result([problem(FILE)]), NOON);
  expect(own.corner(PAGE, HERE)?.trouble?.here).toHaveLength(1);
});

test("an article that later builds leave out keeps its address, and says that it is missing", () => {
  const outlines = [outline];
  const own = state({ last: () => built(outlines.slice()) }, []);
  own.note(result([]), NOON);
  expect(own.corner(PAGE, HERE)?.article?.details).toBe("/paper/.dateline/article/2026/03/one/");
  outlines.length = 0;
  own.note(result([problem(FILE)]), NOON);
  expect(own.corner(PAGE, HERE)?.trouble?.state).toContain("this page is missing");
  expect(own.pageOf(FILE)).toBe("/paper/2026/03/one/");
});

test("an address without a page shows the errors of new files, one of which may have it", () => {
  const own = state();
  own.note(result([problem(FILE), problem("content/articles/new.md")]), NOON);
  const trouble = own.corner("2026/03/new/index.html", HERE)?.trouble;
  expect(trouble?.here.map(({ file }) => file)).toEqual(["content/articles/new.md"]);
  expect(trouble?.state).toContain("it may be that of a new file with errors");
  own.note(result([problem(FILE)]), NOON);
  expect(own.corner("2026/03/new/index.html", HERE)?.trouble?.here).toEqual([]);
});

test("links to the editor name files of this machine, and only browsers on it get them", () => {
  const own = state();
  own.note(result([problem(FILE)]), NOON);
  const edits = (viewer: typeof HERE) => own.problems(viewer).errors.map(({ edit }) => edit);
  expect(edits(HERE)).toEqual(["zed://file/home/ana/content/articles/one.md:3:7"]);
  expect(edits(ELSEWHERE)).toEqual([undefined]);
  expect(own.corner(PAGE, HERE)?.edit).toBe("zed://file/home/ana/content/articles/one.md:1:1");
  expect(own.corner(PAGE, ELSEWHERE)?.edit).toBeUndefined();
  const without = state({ editor: undefined });
  without.note(result([problem(FILE)]), NOON);
  expect(without.problems(HERE).errors[0]?.edit).toBeUndefined();
});

test("a server without drafts shows reports, which quote them, to nobody else", () => {
  const own = state({ drafts: () => ({ shown: false, canSwitch: false }) });
  own.note(result([problem("content/articles/secret.md")]), NOON);
  expect(own.corner(PAGE, ELSEWHERE)).toBeUndefined();
  expect(JSON.stringify(own.problems(ELSEWHERE))).not.toContain("secret");
  expect(own.article(PAGE, ELSEWHERE)).toBeUndefined();
  expect(own.corner(PAGE, HERE)?.trouble?.elsewhere).toBe(1);
});

test("a site that nobody here edits has a corner only while there are errors", () => {
  const own = state({ onlyErrors: true });
  own.note(result([problem(FILE, "warning")]), NOON);
  expect(own.corner(PAGE, HERE)).toBeUndefined();
  own.note(result([problem(FILE)]), NOON);
  expect(own.corner(PAGE, HERE)?.trouble).toBeDefined();
});

test("a report that was closed differs from one with other errors", () => {
  const own = state();
  const id = (diagnostics: Diagnostic[]) => {
    own.note(result(diagnostics), NOON);
    return own.corner(PAGE, HERE)?.trouble?.report;
  };
  const first = id([problem(FILE)]);
  expect(id([problem(FILE)])).toBe(first);
  expect(id([{ ...problem(FILE), line: 4 }])).not.toBe(first);
});

test("warnings are counted for the page of their file", () => {
  const own = state();
  own.note(result([problem(FILE, "warning"), problem("content/pages/a.md", "warning")]), NOON);
  expect(own.corner(PAGE, HERE)).toMatchObject({ article: { warnings: 1 }, warnings: 2 });
  expect(own.corner(PAGE, HERE)?.trouble).toBeUndefined();
});
