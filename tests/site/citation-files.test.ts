import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, expect, test } from "vitest";
import { cslProblems } from "../formats/csl-schema.ts";
import { type BuildFolders, buildInProcess, foldersIn } from "../kit/builds/build-counts.ts";
import { useScratch } from "../kit/disk/scratch.ts";
import { article, PUBLICATION, writeContent } from "../kit/publications/publication-files.ts";
import { attribute, elementsOf } from "../kit/readers/elements.ts";
import { readBibtex } from "../kit/readers/read-bibtex.ts";

const FORMATS = ["json", "bib", "ris"] as const;
const HOSTILE = "A {brace} \\evil 100% & #1 }\nER  - \nTY  - BOOK\n@book{x, </script> $_^~";
const FOLDED = HOSTILE.replace(/\s+/g, " ");
const SOURCES = [
  { id: "act", type: "legislation", title: "The act", author: "Parliament", date: "1998" },
  { id: "odd", type: "report", title: HOSTILE, author: ["Smith and Sons", HOSTILE], note: HOSTILE },
];

const place = useScratch();
let works: BuildFolders;
beforeEach(() => {
  works = foldersIn(place.folder);
});

/** An article that cites what it has; JSON is YAML too. */
function citing(sources: typeof SOURCES, front: Record<string, string> = {}): string {
  const calls = sources.map(({ id }) => `It is so.[@${id}]`).join(" ");
  return article({ ...front, citations: JSON.stringify(sources) }, `${calls}\n`);
}

function write(files: Record<string, string>): void {
  writeContent(works.content, files);
}

const at = (slug: string, format: string) => `2026/03/${slug}/citations.${format}`;
const read = (path: string) => readFileSync(join(works.output, path), "utf8");
const filesOf = (slug: string) =>
  FORMATS.filter((format) => existsSync(join(works.output, at(slug, format))));

test("an article's sources are beside it in three formats, with nothing out of its field", async () => {
  write({ "articles/tide.md": citing(SOURCES), "articles/bare.md": article() });
  await buildInProcess(works);
  expect(filesOf("tide")).toEqual([...FORMATS]);
  expect(filesOf("bare")).toEqual([]);

  const items: Record<string, unknown>[] = JSON.parse(read(at("tide", "json")));
  expect(items.map(({ id, type }) => [id, type])).toEqual([
    ["act", "legislation"],
    ["odd", "report"],
  ]);
  expect(items.flatMap(cslProblems)).toEqual([]);
  expect(String(items[1]?.title).replace(/\s+/g, " ")).toBe(FOLDED);

  const entries = readBibtex(read(at("tide", "bib")));
  expect(entries.map(({ title, author }) => [title, author])).toEqual([
    ["The act", [{ family: "Parliament" }]],
    [FOLDED, [{ family: "Smith and Sons" }, { family: FOLDED }]],
  ]);

  const lines = read(at("tide", "ris")).split("\r\n").filter(Boolean);
  const tags = lines.map((line) => line.slice(0, 6));
  expect(tags.filter((tag) => tag === "TY  - ")).toHaveLength(2);
  expect(tags.filter((tag) => tag === "ER  - ")).toHaveLength(2);
  expect(lines).toContain(`TI  - ${FOLDED}`);
});

test("each file that an article's page names is there", async () => {
  write({ "articles/tide.md": citing(SOURCES) });
  await buildInProcess(works);
  const named = elementsOf(read("2026/03/tide/index.html"))
    .map((element) => attribute(element, "href") ?? "")
    .filter((href) => href.includes("citations."));
  expect(new Set(named)).toEqual(new Set(FORMATS.map((format) => `/${at("tide", format)}`)));
  for (const href of named) expect(existsSync(join(works.output, href)), href).toBe(true);
});

test("`citationFiles: false` makes no such files, and removes old ones", async () => {
  write({ "articles/tide.md": citing(SOURCES) });
  await buildInProcess(works);
  write({ "publication.yaml": PUBLICATION.replace("citationFiles: true", "citationFiles: false") });
  expect((await buildInProcess(works)).removed).toBe(FORMATS.length);
  expect(filesOf("tide")).toEqual([]);
  expect(read("2026/03/tide/index.html")).not.toContain("citations.");
});

test("an edited source is in its article's files after the next build, and in no others", async () => {
  write({ "articles/tide.md": citing(SOURCES), "articles/other.md": citing(SOURCES) });
  await buildInProcess(works);
  const [other, before] = [read(at("other", "json")), read(at("tide", "bib"))];
  const edited = SOURCES.map((source) => ({ ...source, title: `New: ${source.title}` }));
  writeFileSync(join(works.content, "articles/tide.md"), citing(edited));
  const { kept } = await buildInProcess(works);
  expect(kept).toBeGreaterThanOrEqual(FORMATS.length);
  expect(JSON.parse(read(at("tide", "json")))[0].title).toBe("New: The act");
  expect(read(at("tide", "bib"))).toBe(before.replaceAll("title = {{", "title = {{New: "));
  expect(read(at("tide", "ris"))).toContain("TI  - New: The act\r\n");
  expect(read(at("other", "json"))).toBe(other);
});

test("a draft, and an article dated ahead, have files where they are built alone", async () => {
  write({
    "articles/draft.md": citing(SOURCES, { draft: "true" }),
    "articles/ahead.md": citing(SOURCES, { date: "2027-03-01" }),
  });
  await buildInProcess(works);
  expect(filesOf("draft")).toEqual([]);
  expect(existsSync(join(works.output, "2027"))).toBe(false);
  await buildInProcess(works, { drafts: true });
  expect(filesOf("draft")).toEqual([...FORMATS]);
});
