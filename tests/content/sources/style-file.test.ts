import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { expect, test } from "vitest";
import { formatReport } from "../../../src/diagnostics.ts";
import { ROOT } from "../../kit/disk/project-root.ts";
import { useScratch } from "../../kit/disk/scratch.ts";
import { article, PUBLICATION, writeContent } from "../../kit/publications/publication-files.ts";
import { load } from "../fixtures.ts";

const place = useScratch();

const STYLE = `<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0">
<info><title>House</title><id>house</id></info>
<citation><layout prefix="(" suffix=")"><text variable="title"/></layout></citation>
</style>`;

function written(settings: string, files: Record<string, string> = {}): string {
  return writeContent(join(place.folder, "content"), {
    "publication.yaml": PUBLICATION + settings,
    "articles/a.md": article({ citations: "[{ id: a, title: A source }]" }, "Text [@a].\n"),
    ...files,
  });
}

test("articles are read again when the style or its file changes", async () => {
  const contexts = new Set<string>();
  const contents = [
    () => written(""),
    () => written("citationStyle: apa\n"),
    () => written("citationStyle: house.csl\n", { "house.csl": STYLE }),
    () => written("citationStyle: house.csl\n", { "house.csl": STYLE.replace("(", "[") }),
  ];
  for (const content of contents) {
    const { readContext, diagnostics } = await load(content());
    expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
    contexts.add(readContext.context);
  }
  expect(contexts.size).toBe(4);
});

test("a stamp tells the style, so that a page is rendered again", async () => {
  const stampOf = async (content: string) => (await load(content)).articles[0]?.stamp;
  const before = await stampOf(written("citationStyle: apa\n"));
  expect(await stampOf(written("citationStyle: apa\n"))).toBe(before);
  expect(await stampOf(written("citationStyle: harvard1\n"))).not.toBe(before);
});

async function toldOf(settings: string, files: Record<string, string> = {}): Promise<string> {
  const { diagnostics } = await load(written(settings, files));
  return formatReport(diagnostics.filter(({ severity }) => severity === "error"));
}

test("an unknown style is reported with the known ones", async () => {
  const told = await toldOf("citationStyle: chicago\n");
  expect(told).toMatch(/publication\.yaml:\d+:16 error settings\/style: .*“chicago”/);
  expect(told).toContain("`apa`, `harvard1`, `vancouver`");
});

test("a broken style file is reported with its line, and a good one is fine", async () => {
  const broken = STYLE.replace("</layout>", "");
  expect(await toldOf("citationStyle: house.csl\n", { "house.csl": broken })).toMatch(
    /house\.csl:3:\d+ error settings\/style-file: Expected <\/layout>, but found <\/citation>/,
  );
  expect(await toldOf("citationStyle: house.csl\n", { "house.csl": STYLE })).not.toContain(
    "error settings",
  );
  const { articles } = await load(join(place.folder, "content"));
  expect(articles).toHaveLength(1);
});

test("what citeproc alone finds wrong with a style is one error in its file, however many articles cite", async () => {
  const failing = STYLE.replace("class=", 'name="year" class=');
  const told = await toldOf("citationStyle: styles/house.csl\n", {
    "styles/house.csl": failing,
    "articles/b.md": article(
      { citations: "[{ id: b, title: Another }]", slug: "b" },
      "Text [@b]. And [@b].\n",
    ),
  });
  expect(told.match(/error /g)).toHaveLength(1);
  expect(told).toMatch(/styles\/house\.csl:1:1 error settings\/style-file: .* citeproc reports “/);
  expect(told).not.toMatch(/\n {4}at /);
});

/** The packages of citeproc that a process has loaded once it has read a content folder. */
function loadedBy(content: string): string[] {
  const script = `
import { createRequire } from "node:module";
const { loadContent } = await import(${JSON.stringify(join(ROOT, "src/content/articles/load.ts"))});
const { momentFromMillis } = await import(${JSON.stringify(join(ROOT, "src/dates.ts"))});
const root = { folder: ${JSON.stringify(content)}, shown: "content" };
const { articles } = await loadContent(root, (zone) => ({ now: momentFromMillis(0, zone), drafts: true }));
if (articles.length !== 1) throw new Error("no article was read");
console.log(Object.keys(createRequire(import.meta.url).cache).join("\\n"));`;
  const { stdout, stderr } = spawnSync(
    process.execPath,
    ["--input-type=module", "--eval", script],
    { cwd: ROOT, encoding: "utf8" },
  );
  expect(stderr).toBe("");
  return [...new Set(stdout.match(/node_modules\/(?:citeproc|@citation-js\/[^/]+)/g))].sort();
}

test("citeproc is loaded for a publication with a style, and for no other", () => {
  expect(loadedBy(written(""))).toEqual([]);
  expect(loadedBy(written("citationStyle: apa\n"))).toContain("node_modules/citeproc");
}, 90_000);
