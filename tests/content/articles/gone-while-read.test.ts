import { execFileSync } from "node:child_process";
import { mkdirSync, rmSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { scanContent } from "../../../src/content/files/scan.ts";
import { prepare } from "../../../src/engine/build.ts";
import { requestOf } from "../../../src/engine/request/request.ts";
import { NOW } from "../../kit/builds/command.ts";
import { ROOT } from "../../kit/disk/project-root.ts";
import { useScratch } from "../../kit/disk/scratch.ts";
import { article, writeContent } from "../../kit/publications/publication-files.ts";

const place = useScratch();

/** What the folder holds when it is looked through, and what has become of a file when it is read. */
const BECOMES: Record<string, (file: string) => void> = {
  "has gone": (file) => rmSync(file),
  "has gone with its folder": (file) => rmSync(dirname(file), { recursive: true }),
  "has become a folder": (file) => {
    rmSync(file);
    mkdirSync(file);
  },
  "is below what became a file": (file) => {
    rmSync(dirname(file), { recursive: true });
    writeFileSync(dirname(file), "a file");
  },
};
const SAID: Record<string, [become: (file: string) => void, rule: string]> = {
  "has become a link to itself": [
    (file) => {
      rmSync(file);
      symlinkSync(file, file);
    },
    "file/not-regular",
  ],
  "has become a link to a secret": [
    (file) => {
      rmSync(file);
      symlinkSync("/etc/passwd", file);
    },
    "file/not-regular",
  ],
  "has become a pipe": [
    (file) => {
      rmSync(file);
      execFileSync("mkfifo", [file]);
    },
    "file/not-regular",
  ],
  "has grown beyond all limits": [(file) => truncateSync(file, 2 ** 33), "file/too-large"],
};

const FILES = {
  "articles/2026/one.md": article({ title: "The one" }),
  "articles/other.md": article({ title: "The other" }, "See [it](2026/one.md).\n"),
  "authors/more/second.md": "---\nname: Second\n---\n",
  "pages/deep/about.md": "---\ntitle: About\n---\nWho we are.\n",
  "sources/more.yaml": "- { id: a, title: A }\n",
  "media/deep/map.svg": '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="3"/>',
};

/** The site as it is prepared where the file has become another thing since the folder was looked through. */
async function preparedWhere(path: string, become: (file: string) => void) {
  const content = writeContent(join(place.folder, "content"), FILES);
  const options = { content, contentShown: "content", cache: join(place.folder, "cache") };
  const request = {
    ...requestOf(options, { cwd: ROOT, root: ROOT, now: Date.parse(NOW) }),
    contentShown: "content",
  };
  const files = scanContent({ folder: content, shown: "content" });
  become(join(content, path));
  const { content: loaded, diagnostics } = await prepare(request, { files });
  return { loaded, said: diagnostics.map(({ file, rule }) => `${file} ${rule}`) };
}

const UNSHOWN = Object.keys(FILES).filter((path) => path !== "articles/other.md");

test.each(UNSHOWN.flatMap((path) => Object.keys(BECOMES).map((what) => [path, what] as const)))(
  "%s that %s is left out, and the next build looks again",
  async (path, what) => {
    const become = BECOMES[what];
    if (!become) throw new Error(what);
    const { loaded, said } = await preparedWhere(path, become);
    expect(loaded?.gone).toBe(true);
    expect(loaded?.articles.map(({ title }) => title)).toContain("The other");
    const ofLink = path.includes("one.md") ? ["content/articles/other.md link/unknown-file"] : [];
    expect(said.filter((each) => each.startsWith("content/articles"))).toEqual(ofLink);
    expect(said.filter((each) => each.startsWith(`content/${path}`))).toEqual([]);
  },
);

test.each(
  [
    "articles/2026/one.md",
    "authors/more/second.md",
    "pages/deep/about.md",
    "sources/more.yaml",
  ].flatMap((path) => Object.keys(SAID).map((what) => [path, what] as const)),
)("%s that %s is reported in one line", async (path, what) => {
  const [become, rule] = SAID[what] ?? [];
  if (!become) throw new Error(what);
  const { said } = await preparedWhere(path, become);
  expect(said.filter((each) => each.startsWith(`content/${path}`))).toEqual([
    `content/${path} ${rule}`,
  ]);
});

test("settings that go while the folder is read are missing", async () => {
  const { said } = await preparedWhere("publication.yaml", (file) => rmSync(file));
  expect(said).toContain("content/publication.yaml settings/missing");
});
