import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { filesBelow } from "../../src/engine/disk/folders.ts";
import { buildInProcess, filesContaining, foldersIn } from "../kit/builds/build-counts.ts";
import { useScratch } from "../kit/disk/scratch.ts";
import { article, PUBLICATION, writeContent } from "../kit/publications/publication-files.ts";

const place = useScratch();

async function built(desk: string): Promise<{ output: string; read: (path: string) => string }> {
  const folders = foldersIn(place.folder);
  writeContent(folders.content, {
    "publication.yaml": `${PUBLICATION.replace("search: false", "search: true")}${desk}`,
    "articles/story.md": article(),
  });
  await buildInProcess(folders);
  const { output } = folders;
  return { output, read: (path) => readFileSync(join(output, path), "utf8") };
}

test("without a desk, the site has no trace of one", async () => {
  const { output, read } = await built("");
  expect(filesBelow(output).filter((path) => path.startsWith("admin"))).toEqual([]);
  expect(filesContaining({ output }, "/admin/")).toEqual([]);
  expect(read("_headers")).not.toContain("unsafe-inline");
  expect(read("_headers")).toContain("Cross-Origin-Opener-Policy: same-origin\n");
});

test("with a desk, only its page opens the policy, and nothing leads to it", async () => {
  const { output, read } = await built("desk: { provider: gitlab, repo: paper/site, appId: a1 }\n");
  expect(filesBelow(output)).toEqual(
    expect.arrayContaining(["admin/index.html", "admin/config.json", "admin/desk/LICENSE.txt"]),
  );
  const page = read("admin/index.html");
  expect(page).toContain('<meta name="robots" content="noindex">');
  expect(page).toContain("connect-src &#39;self&#39; blob: data: https://gitlab.com;");
  expect(page).toContain("style-src &#39;self&#39; &#39;unsafe-inline&#39;");
  expect(filesContaining({ output }, "unsafe-inline")).toEqual(
    expect.arrayContaining(["_headers", "admin/index.html"]),
  );
  expect(read("2026/03/story/index.html")).not.toContain("unsafe-inline");
  expect(read("_headers")).toContain("Cross-Origin-Opener-Policy: same-origin-allow-popups\n");
  expect(read("_headers")).toContain("/admin/*\n  X-Robots-Tag: noindex\n");
  for (const path of ["index.html", "sitemap.xml", "robots.txt", "2026/03/story/index.html"])
    expect(read(path), path).not.toContain("/admin/");
});

test("what the desk gets is what the settings say", async () => {
  const { read } = await built(
    "desk: { provider: github, repo: paper/site, workflow: editorial, folder: site/content }\n",
  );
  const config = JSON.parse(read("admin/config.json"));
  expect(config).toMatchObject({
    backend: { name: "github", repo: "paper/site", auth_methods: ["token"] },
    publish_mode: "editorial_workflow",
    media_folder: "site/content/media",
    public_folder: "/media",
  });
  expect(config.collections[0].folder).toBe("site/content/articles");
});
