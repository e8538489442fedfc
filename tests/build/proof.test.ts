import { appendFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { prepare } from "../../src/build/prepare.ts";
import { proofOf } from "../../src/build/proof.ts";
import { type BuildRequest, requestOf } from "../../src/build/request.ts";
import type { Arrangement } from "../../src/build/retold.ts";
import { openStore, type Store } from "../../src/build/store.ts";
import { rescanContent } from "../../src/content/rescan.ts";
import { scanContent } from "../../src/content/scan.ts";
import type { Outline } from "../../src/pages/outline.ts";
import { outputPath } from "../../src/pages/urls.ts";
import { article, NOW, ROOT, useScratch, writeContent } from "../kit/site.ts";

const place = useScratch();
const at = (path: string) => join(place.folder, "content", path);

interface Begun {
  before: Arrangement;
  request: BuildRequest;
  store: Store;
}

async function begun(): Promise<Begun> {
  writeContent(at(""), {
    "articles/one.md": article({ title: "One", tags: "[sea]" }),
    "articles/two.md": article(
      { title: "Two", date: "2026-02-01", tags: "[sea]" },
      "[One](one.md)\n",
    ),
    "articles/later.md": article({ title: "Later", date: "2026-11-25" }),
  });
  const options = { cwd: place.folder, root: ROOT, now: Date.parse(NOW) };
  const request = requestOf({}, options);
  const store = openStore(undefined, request.contentShown);
  const files = scanContent({ folder: request.content, shown: request.contentShown });
  const preparation = await prepare(request, { files, memory: store.memory });
  const { content } = preparation;
  if (!content) throw new Error("publication.yaml was not read");
  return { before: { files, content, preparation, request }, request, store };
}

const filesAfter = ({ before, request }: Begun, paths: string[]) =>
  rescanContent(before.files, { folder: request.content, shown: request.contentShown }, paths);

/** Pages that readers see, and that stand for no more than one edition. */
const isForReaders = ({ kind, url }: Outline): boolean =>
  kind !== "redirect" && outputPath(url).endsWith(".html");

const edits: Record<string, () => string[]> = {
  "another body": () => {
    appendFileSync(at("articles/one.md"), "\nA second paragraph.\n");
    return ["articles/one.md"];
  },
  "another headline": () => {
    writeFileSync(at("articles/one.md"), article({ title: "Renamed", tags: "[sea]" }));
    return ["articles/one.md"];
  },
  "a new article": () => {
    writeFileSync(at("articles/new.md"), article({ title: "New", tags: "[sea, new]" }));
    return ["articles/new.md"];
  },
  "an article that is gone": () => {
    rmSync(at("articles/two.md"));
    return ["articles/two.md"];
  },
  "an article under another name": () => {
    rmSync(at("articles/two.md"));
    writeFileSync(at("articles/moved.md"), article({ title: "Two", date: "2026-02-01" }));
    return ["articles/two.md", "articles/moved.md"];
  },
  "an article that is withdrawn": () => {
    writeFileSync(at("articles/two.md"), article({ title: "Two", draft: "true" }));
    return ["articles/two.md"];
  },
};

for (const [name, edit] of Object.entries(edits))
  test(`after ${name}, each page of the proof is the page that the whole build has`, async () => {
    const all = await begun();
    const files = filesAfter(all, edit());
    const proof = proofOf(all.before, files, all.request, all.store);
    const whole = await prepare(all.request, { files, memory: all.store.memory });
    const pages = whole.prepared?.outlines.filter(isForReaders) ?? [];
    expect(pages.length).toBeGreaterThan(10);
    for (const page of pages) expect(proof?.outlineAt(outputPath(page.url))).toEqual(page);
    expect(proof?.site).toEqual(whole.prepared?.site);
  });

test("an article that is not public is in no proof", async () => {
  const all = await begun();
  writeFileSync(at("articles/two.md"), article({ title: "Two", date: "2026-12-24" }));
  const files = filesAfter(all, ["articles/two.md"]);
  const proof = proofOf(all.before, files, all.request, all.store);
  expect(proof?.outlineAt("2026/02/two/index.html")).toBeUndefined();
  expect(proof?.outlineAt("2026/12/two/index.html")).toBeUndefined();
  expect(JSON.stringify(proof?.outlineAt("world/index.html"))).not.toContain("Two");
});

const others: Record<string, () => string[]> = {
  "an article with an error": () => {
    writeFileSync(at("articles/one.md"), article({ section: "nowhere" }));
    return ["articles/one.md"];
  },
  "another file": () => {
    writeFileSync(at("authors/world-desk.md"), "---\nname: New\n---\n");
    return ["authors/world-desk.md"];
  },
  "many articles at once": () => {
    const names = Array.from({ length: 6 }, (_, index) => `articles/new-${index}.md`);
    for (const path of names) writeFileSync(at(path), article({ title: path }));
    return names;
  },
};

for (const [name, edit] of Object.entries(others))
  test(`after ${name} there is no proof`, async () => {
    const all = await begun();
    expect(proofOf(all.before, filesAfter(all, edit()), all.request, all.store)).toBeUndefined();
  });
