import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { dateline, NOW } from "../../kit/builds/command.ts";
import { useScratch } from "../../kit/disk/scratch.ts";
import { article, writeContent } from "../../kit/publications/publication-files.ts";

const place = useScratch();

const check = (...options: string[]) =>
  dateline(["check", "--now", NOW, ...options], {}, place.folder);
const path = (name: string): string => join(place.folder, "content", name);
const textOf = (name: string): string => readFileSync(path(name), "utf8");

function write(articles: Record<string, string>): void {
  writeContent(join(place.folder, "content"), articles);
}

test("--fix mends all of a file, keeps its line ends and its byte order mark, and reports what is left", () => {
  const body =
    "The **bridge **closes.{.lead}\n\nIt **opens **in June.{.lead}\n\n[Where](/nowhere/)\n";
  const old = `\ufeff${article({ date: "1 March 2026" }, body)}`.replaceAll("\n", "\r\n");
  write({ "articles/a.md": old });
  const { status, stdout, stderr } = check("--fix");
  const mended = old
    .replace("1 March 2026", "2026-03-01")
    .replaceAll("{.lead}", "")
    .replace("**bridge **", "**bridge** ")
    .replace("**opens **", "**opens** ");
  expect(textOf("articles/a.md")).toBe(mended);
  expect(stderr).toMatch(
    /^Mended content\/articles\/a\.md:4 date\/invalid: `date`: “1 March 2026”/m,
  );
  expect(stderr.match(/^Mended .* markup\/emphasis/gm)).toHaveLength(2);
  expect(stdout).toContain("link/missing");
  expect(stdout).not.toContain("markup/");
  expect(status).toBe(0);
  expect(check("--fix").stderr).toBe("There is nothing that --fix can mend\n");
  expect(textOf("articles/a.md")).toBe(mended);
});

test("one --fix mends all problems of a kind that is reported once per file", () => {
  const lines = Array.from({ length: 24 }, (_, index) => `Line ${index} of the text.`);
  const text = (end: string) => `${lines.map((line) => line + end).join("\n\n")}\n`;
  write({ "articles/a.md": article({}, text(" {.lead}")) });
  check("--fix");
  expect(textOf("articles/a.md")).toBe(article({}, text("")));
});

test("--rule and files narrow what is mended", () => {
  const old = article({ date: "1 March 2026" }, "The **bridge **closes.\n");
  write({ "articles/a.md": old, "articles/b.md": old });
  check("--fix", "--rule", "markup/*", "content/articles/a.md");
  expect(textOf("articles/b.md")).toBe(old);
  expect(textOf("articles/a.md")).toBe(old.replace("**bridge **", "**bridge** "));
});

test("--dry-run shows the changes as a diff, and writes nothing", () => {
  const old = article({ date: "1 March 2026" }, "A.\n\n#Not a heading\n\n| A | B |\n| 1 | 2 |\n");
  write({ "articles/a.md": old });
  const { status, stdout } = check("--fix", "--dry-run");
  expect(stdout).toBe(`--- content/articles/a.md
+++ content/articles/a.md
@@ -4,1 +4,1 @@
-date: 1 March 2026
+date: 2026-03-01
@@ -13,1 +13,2 @@
-| A | B |
+| A | B |
+| --- | --- |
`);
  expect(status).toBe(0);
  expect(textOf("articles/a.md")).toBe(old);
});

test("--dry-run shows what all rounds change, as --fix does it, and leaves nothing behind", () => {
  // A check reports only the first URL of a file that is alone on its line.
  const body = "https://a.example/\n\nhttps://b.example/\n\n| A | B |\n| 1 | 2 |\n";
  const old = article({ date: "1 March 2026" }, body);
  write({ "articles/a.md": old });
  const cached = () => readdirSync(join(place.folder, ".cache")).sort();
  check();
  const before = cached();
  const { stdout } = check("--fix", "--dry-run");
  expect(cached()).toEqual(before);
  expect(stdout).toContain("+<https://a.example/>\n");
  expect(stdout).toContain("+<https://b.example/>\n");
  expect(textOf("articles/a.md")).toBe(old);
  check("--fix");
  expect(applied(stdout, "articles/a.md", old)).toBe(textOf("articles/a.md"));
  expect(check("--fix", "--dry-run").stdout).toBe("There is nothing that --fix can mend\n");
});

/** A text after the hunks of its file in a diff without context. */
function applied(diff: string, name: string, text: string): string {
  const [own = ""] = diff.split(/^--- /m).filter((each) => each.startsWith(`content/${name}`));
  const lines = text.split("\n");
  for (const hunk of own.split(/^@@ /m).slice(1).reverse()) {
    const [, first = "", count = ""] = /^-(\d+),(\d+)/.exec(hunk) ?? [];
    const added = hunk.split("\n").filter((line) => line.startsWith("+"));
    const index = Number(first) - (count === "0" ? 0 : 1);
    lines.splice(index, Number(count), ...added.map((line) => line.slice(1)));
  }
  return lines.join("\n");
}

test("no file outside of the content folder is changed, nor one that a link leads to", () => {
  const old = article({ date: "1 March 2026" });
  write({});
  const outside = join(place.folder, "outside");
  mkdirSync(outside);
  mkdirSync(path("articles"), { recursive: true });
  writeFileSync(join(outside, "a.md"), old);
  symlinkSync(join(outside, "a.md"), path("articles/a.md"));
  symlinkSync(outside, path("articles/more"));
  check("--fix");
  expect(readFileSync(join(outside, "a.md"), "utf8")).toBe(old);
});

test("a report ends with the way to learn more about a rule of it", () => {
  write({ "articles/a.md": article({ date: "2026-02-30" }, "[Where](/nowhere/)\n") });
  expect(check().stdout).toMatch(/\n`dateline explain date\/invalid` says more about a rule\.\n$/);
});
