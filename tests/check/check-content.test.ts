import { join } from "node:path";
import { expect, test } from "vitest";
import { checkContent } from "../../src/check/check-content.ts";
import { readHere } from "../../src/content/articles/read-here.ts";
import { requestOf } from "../../src/engine/request/request.ts";
import { openSession } from "../../src/engine/store/session.ts";
import { NOW } from "../kit/builds/command.ts";
import { ROOT } from "../kit/disk/project-root.ts";
import { useScratch } from "../kit/disk/scratch.ts";
import {
  article,
  type Files,
  PUBLICATION,
  writeContent,
} from "../kit/publications/publication-files.ts";

const place = useScratch();

async function told(files: Files) {
  writeContent(join(place.folder, "content"), files);
  const request = requestOf({}, { cwd: place.folder, root: ROOT, now: Date.parse(NOW) });
  const session = openSession(request);
  try {
    const { diagnostics, until } = await checkContent(request, session, { read: readHere });
    return { told: diagnostics.map(({ file, rule }) => `${file} ${rule}`), until };
  } finally {
    session.close();
  }
}

const LOST = "[Where](/nowhere/)\n";

test("links in drafts and scheduled articles are checked, once, and those in expired ones are not", async () => {
  const { told: all } = await told({
    "articles/draft.md": article({ draft: "true" }, LOST),
    "articles/ahead.md": article({ date: "2030-01-01" }, LOST),
    "articles/expired.md": article({ expires: "2026-04-01" }, LOST),
    "articles/public.md": article({}, LOST),
  });
  expect(all.sort()).toEqual(
    ["ahead", "draft", "public"].map((name) => `content/articles/${name}.md link/missing`),
  );
});

test("what only a draft would collide with is not reported of others", async () => {
  const draft = article({ draft: "true", aliases: "[/about/]" });
  const { told: all } = await told({
    "articles/draft.md": draft,
    "pages/about.md": "---\ntitle: About\n---\n",
  });
  expect(all).toEqual(["content/articles/draft.md url/collision"]);
});

test("unpublished articles are found wherever they are named, the settings included", async () => {
  const named = "See https://news.test/2026/03/draft/.\n";
  const { told: all } = await told({
    "publication.yaml": `${PUBLICATION}description: At /2026/03/draft/\n`,
    "articles/draft.md": article({ draft: "true" }),
    "articles/public.md": article({}, named),
    "pages/about.md": `---\ntitle: About\n---\n${named}`,
  });
  expect(all.sort()).toEqual([
    "content/articles/public.md unpublished/named",
    "content/pages/about.md unpublished/named",
    "content/publication.yaml unpublished/named",
  ]);
});

test("it says until when the report holds, whatever was found", async () => {
  const ahead = article({ date: "2026-12-01" });
  const { until } = await told({ "articles/a.md": ahead, "articles/b.md": article({ type: "x" }) });
  expect(until).toBe(Date.parse("2026-12-01T00:00Z"));
});
