import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { mediaFile, unsuitableFileNames } from "../../../src/engine/products/media-file.ts";
import { buildInProcess, foldersIn, pagesToRender } from "../../kit/builds/build-counts.ts";
import { useScratch } from "../../kit/disk/scratch.ts";
import { article, type Files, writeContent } from "../../kit/publications/publication-files.ts";

const place = useScratch();
const LINK = "Read [the budget](/media/budget.pdf).\n";
const FILES: Files = {
  "articles/a.md": article({}, LINK),
  "media/budget.pdf": "%PDF-1.7\nOne.\n",
};

async function built(files: Files) {
  const folders = foldersIn(place.folder);
  writeContent(folders.content, files);
  const { diagnostics } = await buildInProcess(folders);
  const at = join(folders.output, "media/budget.pdf");
  return { folders, diagnostics, bytes: existsSync(at) ? readFileSync(at, "utf8") : undefined };
}

test("a linked file is published byte for byte; a changed one renders its article again", async () => {
  const { folders, bytes, diagnostics } = await built(FILES);
  expect({ bytes, diagnostics }).toEqual({ bytes: FILES["media/budget.pdf"], diagnostics: [] });
  writeFileSync(join(folders.content, "media/budget.pdf"), "%PDF-1.7\nTwo, and longer.\n");
  expect(await pagesToRender(folders)).toContain("2026/03/a/index.html");
  expect((await built({})).bytes).toBe("%PDF-1.7\nTwo, and longer.\n");
});

test.each([
  ["a draft", article({ draft: "true" }, LINK)],
  ["an embargoed article", article({ embargo: "2099-01-01" }, LINK)],
  ["an expired article", article({ expires: "2026-03-02" }, LINK)],
  ["no article", article()],
])("what %s links is not published, and is removed if it was", async (_, text) => {
  expect((await built({ ...FILES, "articles/a.md": text })).bytes).toBeUndefined();
  expect((await built(FILES)).bytes).toBeDefined();
  expect((await built({ "articles/a.md": text })).bytes).toBeUndefined();
});

test("a file that appears turns the words into a link", async () => {
  const { folders, diagnostics } = await built({ "articles/a.md": article({}, LINK) });
  expect(diagnostics.map(({ rule }) => rule)).toEqual(["link/unknown-file"]);
  expect((await built({ "media/budget.pdf": "%PDF-1" })).bytes).toBe("%PDF-1");
  const page = readFileSync(join(folders.output, "2026/03/a/index.html"), "utf8");
  expect(page).toContain('<a href="/media/budget.pdf">');
  rmSync(join(folders.content, "media/budget.pdf"));
  expect((await built({})).bytes).toBeUndefined();
});

test("pages and biographies publish what they link to", async () => {
  const page = "---\ntitle: About\n---\n\n";
  expect(
    (await built({ "pages/about.md": page + LINK, ...FILES, "articles/a.md": article() })).bytes,
  ).toBeDefined();
});

test("a file that changes after planning is not published", () => {
  const to = join(place.folder, "out.pdf");
  const asset = {
    product: "media-file",
    kind: "file",
    url: "/media/a.pdf",
    file: "a.pdf",
  } as const;
  const from = join(place.folder, "gone.pdf");
  expect(() => mediaFile.put({ ...asset, from, fingerprint: "x" }, to)).toThrow("changed while");
});

test("a name with a character that has a meaning in URLs is refused", () => {
  const asset = { product: "media-file", kind: "file", from: "", fingerprint: "" } as const;
  const named = (url: string) => ({ ...asset, url, file: `content${url}` });
  expect(unsuitableFileNames([named("/media/a b.pdf"), named("/media/50%.pdf")])).toMatchObject([
    { file: "content/media/50%.pdf", severity: "error", rule: "media/name" },
  ]);
});
