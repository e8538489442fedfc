import { join } from "node:path";
import { expect, test } from "vitest";
import { buildArgs, dateline } from "../kit/builds/command.ts";
import { fileHashes } from "../kit/disk/file-hashes.ts";
import { useScratch } from "../kit/disk/scratch.ts";
import { article, writeContent } from "../kit/publications/publication-files.ts";

const place = useScratch();

test("every problem of every file is reported in one run, with its place, and the exit status is 1", () => {
  const content = writeContent(join(place.folder, "content"), {
    "articles/a.md": article({ sectoin: "world", date: "2026-02-30" }, "# Too big\n\nText.\n"),
    "articles/b.md": article(
      { authors: "[nobody]" },
      "## Fine\n\n#### Skipped\n\nCited [@missing].\n",
    ),
    "articles/c.md": "---\ntitle: [open\n---\nText.\n",
    "articles/d.md": article(
      { kicker: "/2026/03/e/" },
      "[Draft](/2026/03/e/), [broken](/2026/03/c/), [lost](/lost/).\n",
    ),
    "articles/e.md": article({ draft: "true" }),
    "pages/about.md": "---\ntitle: About\n---\nSee https://news.test/2026/03/e/.\n",
    "authors/world-desk.md": "---\nname: World desk\nrole: 7\n---\n",
  });
  const output = join(place.folder, "_site");
  const { status, stderr } = dateline(buildArgs(content, output));
  expect(status).toBe(1);
  for (const problem of [
    /a\.md:\d+:\d+ error field\/unknown/,
    /a\.md:\d+:\d+ error date\/invalid/,
    /a\.md:\d+:\d+ error heading\/level-one/,
    /b\.md:\d+:\d+ error article\/unknown-author/,
    /b\.md:\d+:\d+ error heading\/skipped-level/,
    /b\.md:13:\d+ error citation\/unknown-key/,
    /c\.md:\d+:\d+ error yaml\//,
    /d\.md:\d+:\d+ error unpublished\/named/,
    /d\.md:\d+:\d+ warning link\/missing: The link leads to \/lost\//,
    /about\.md:\d+:\d+ error unpublished\/named/,
    /world-desk\.md:3:\d+ error field\/type/,
  ]) {
    expect(stderr).toMatch(problem);
  }
  expect(stderr).toContain("Did you mean `section`?");
  expect(stderr).not.toContain("leads to /2026/03/c/");
  expect(fileHashes(output)).toEqual({});
});

test("where only a citation is wrong, the nearest key is named", () => {
  const citations = "[{ id: the-court, title: The court, url: https://court.example/ }]";
  const content = writeContent(join(place.folder, "content"), {
    "articles/a.md": article({ citations }, "It ruled [@the-cuort].\n"),
  });
  const { status, stderr } = dateline(buildArgs(content, join(place.folder, "_site")));
  expect(status).toBe(1);
  expect(stderr).toMatch(/error citation\/unknown-key/);
  expect(stderr).toContain("the-court");
});
