import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { build } from "../kit/builds/command.ts";
import { useScratch } from "../kit/disk/scratch.ts";
import { article, PUBLICATION, writeContent } from "../kit/publications/publication-files.ts";

vi.setConfig({ testTimeout: 60_000 });

const place = useScratch();

test("a site for reviewers has drafts, says on every page what it is, and keeps search engines out", () => {
  const content = writeContent(join(place.folder, "content"), {
    "publication.yaml": `${PUBLICATION.replace("lite: false", "lite: true")}analytics:\n  - provider: goatcounter\n    code: post\n`,
    "articles/one.md": article({ aliases: "[/old/]" }),
    "articles/two.md": article({ title: "Draft", slug: "two", draft: "true" }),
  });
  const output = join(place.folder, "_site");
  build(content, output, "--review", "Pull request 12: <i>");
  const read = (path: string) => readFileSync(join(output, path), "utf8");
  const pages = readdirSync(output, { recursive: true, encoding: "utf8" }).filter((path) =>
    path.endsWith(".html"),
  );
  expect(pages).toContain("2026/03/two/index.html");
  expect(pages).toContain("lite/index.html");
  expect(read("old/index.html")).not.toContain('rel="canonical"');
  for (const path of pages.filter((each) => each !== "old/index.html")) {
    const page = read(path);
    expect(page, path).toContain('<meta name="robots" content="noindex">');
    expect(page, path).not.toContain('rel="canonical"');
    expect(page, path).not.toContain('property="og:url"');
    expect(page, path).not.toContain("gc.zgo.at/count");
    expect(page, path).toContain(
      "<strong>Preview, not published</strong> <span>Pull request 12: &lt;i&gt;</span>",
    );
  }
  expect(read("robots.txt")).toBe("User-agent: *\nDisallow: /\n");
  expect(read("_headers")).toContain("X-Robots-Tag: noindex");
});

test("a preview in a folder of its own host names no other address, in no page, feed or map", () => {
  const content = writeContent(join(place.folder, "content"), {
    "articles/one.md": article({ aliases: "[/old/]" }),
    "articles/two.md": article({ title: "Draft", slug: "two", draft: "true" }),
  });
  const output = join(place.folder, "_site");
  const at = ["--url", "https://preview.test", "--path-prefix", "/pr-12/"];
  build(content, output, "--review", "Pull request 12", ...at);
  const files = readdirSync(output, { recursive: true, encoding: "utf8" }).filter((path) =>
    /\.(?:html|xml|json|txt|md|webmanifest)$/.test(path),
  );
  expect(files).toContain("rss.xml");
  for (const path of files) {
    const text = readFileSync(join(output, path), "utf8");
    expect(text, path).not.toContain("https://news.test");
    expect(text, path).not.toMatch(/https:\/\/preview\.test(?!\/pr-12\/)/);
    expect(text, path).not.toMatch(/(?:href|src|action)="\/(?!pr-12\/)/);
  }
});

test("no other site has anything of it", () => {
  const content = writeContent(join(place.folder, "content"), { "articles/one.md": article() });
  const output = join(place.folder, "_site");
  build(content, output);
  const files = readdirSync(output, { recursive: true, encoding: "utf8" });
  expect(files.filter((path) => path.includes("review"))).toEqual([]);
  expect(readFileSync(join(output, "index.html"), "utf8")).not.toContain("review-mark");
});
