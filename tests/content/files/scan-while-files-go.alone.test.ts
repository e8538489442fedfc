import { rmSync } from "node:fs";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { scanContent } from "../../../src/content/files/scan.ts";
import { useScratch } from "../../kit/disk/scratch.ts";
import { writeContent } from "../../kit/publications/publication-files.ts";

const place = useScratch();
const gone = vi.hoisted((): { after: string; what: string[] } => ({ after: "", what: [] }));

/** Once a folder has been listed, what was in it goes. */
vi.mock("node:fs", async (original) => {
  const fs = await original<typeof import("node:fs")>();
  const readdirSync = (...args: Parameters<typeof fs.readdirSync>) => {
    const entries = fs.readdirSync(...args);
    if (args[0] === gone.after) {
      for (const path of gone.what) fs.rmSync(path, { recursive: true });
      gone.after = "";
    }
    return entries;
  };
  return { ...fs, readdirSync };
});

test.each([
  ["a folder", "", "_site"],
  ["an article", "articles", "articles/passing.md"],
])("%s that goes while the content is looked through is not there", (_what, after, path) => {
  const folder = writeContent(join(place.folder, "content"), {
    "articles/staying.md": "",
    "articles/passing.md": "",
    "_site/assets/site.css": "",
  });
  gone.after = join(folder, after);
  gone.what = [join(folder, path)];
  const { articles } = scanContent({ folder, shown: "content" });
  expect(articles.map((file) => file.path)).toContain("articles/staying.md");
  expect(articles.map((file) => file.path)).not.toContain(path);
  expect(gone.after).toBe("");
  rmSync(folder, { recursive: true });
});
