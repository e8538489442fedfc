import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { buildInProcess, foldersIn } from "../kit/builds/build-counts.ts";
import { ROOT } from "../kit/disk/project-root.ts";
import { useScratch } from "../kit/disk/scratch.ts";
import { article, PUBLICATION, writeContent } from "../kit/publications/publication-files.ts";

const place = useScratch();
beforeAll(() => process.chdir(ROOT));

const ALIASES = `feedAliases:
  /feed/: /
  /index.xml: /
  /category/world/feed/atom/: /world/
  /old feeds/all.json: /
`;

test("a feed answers at its old addresses too, and hosts learn its type", async () => {
  const works = foldersIn(place.folder);
  writeContent(works.content, {
    "publication.yaml": PUBLICATION + ALIASES,
    "articles/x.md": article({ title: "Use <head> & x" }),
  });
  const read = (path: string) => readFileSync(join(works.output, path), "utf8");
  await buildInProcess(works);
  expect(read("feed/index.html")).toBe(read("rss.xml"));
  expect(read("index.xml")).toBe(read("rss.xml"));
  expect(read("category/world/feed/atom/index.html")).toBe(read("world/atom.xml"));
  expect(read("old feeds/all.json")).toBe(read("feed.json"));
  const headers = read("_headers");
  expect(headers).toContain("\n/feed/\n  Content-Type: application/rss+xml; charset=utf-8\n");
  expect(headers).toContain("\n/old%20feeds/all.json\n  Content-Type: application/feed+json;");

  // A body that changes is in all of them with the next build, and no page beside is rendered for a new alias.
  const path = join(works.content, "articles/x.md");
  writeFileSync(path, readFileSync(path, "utf8").replace("A paragraph.", "Another one."));
  await buildInProcess(works);
  expect(read("feed/index.html")).toContain("Another one.");
  writeFileSync(
    join(works.content, "publication.yaml"),
    `${PUBLICATION}${ALIASES}  /rss.php: /world/\n`,
  );
  const { rendered } = await buildInProcess(works);
  expect(read("rss.php")).toBe(read("world/rss.xml"));
  // It, and the headers.
  expect(rendered).toBe(2);
});
