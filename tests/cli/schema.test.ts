import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { dateline } from "../kit/builds/command.ts";
import { useScratch } from "../kit/disk/scratch.ts";
import { article, writeContent } from "../kit/publications/publication-files.ts";

const place = useScratch();

function write(...options: string[]) {
  const folders = ["--content", join(place.folder, "content"), "--cache", join(place.folder, "c")];
  return dateline(["schema", "--write", ...folders, ...options]);
}

function schemaOf(name: string) {
  return JSON.parse(readFileSync(join(place.folder, `.vscode/schemas/${name}.json`), "utf8"));
}

test("`dateline schema` lists the schemas, and prints one", () => {
  expect(dateline(["schema"]).stdout).toContain("article      The front matter of an article\n");
  const { stdout, status } = dateline(["schema", "article", "--draft", "7"]);
  expect(status).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({ $schema: "http://json-schema.org/draft-07/schema#" });
  expect(dateline(["schema", "artcle"]).status).toBe(1);
});

test("--write lists the names of the publication, drafts included, and touches no content", () => {
  const front = { tags: "[courts]", draft: "true" };
  writeContent(join(place.folder, "content"), { "articles/a.md": article(front) });
  const before = readdirSync(join(place.folder, "content"), { recursive: true }).sort();
  const { status, stderr } = write();
  expect(stderr).toContain(".vscode/schemas/article.json\n");
  expect(status).toBe(0);
  const { section, authors, tags } = schemaOf("article").properties;
  expect(section.enum).toEqual(["world", "home"]);
  expect(authors.anyOf[0].enum).toEqual(["world-desk"]);
  expect(tags.anyOf[0].enum).toEqual(["courts"]);
  expect(readdirSync(join(place.folder, "content"), { recursive: true }).sort()).toEqual(before);
});

test("settings that are not valid JSON are left unchanged, and reported", () => {
  writeContent(join(place.folder, "content"), {});
  mkdirSync(join(place.folder, ".vscode"), { recursive: true });
  writeFileSync(join(place.folder, ".vscode/settings.json"), "{ oops");
  const { status, stderr } = write();
  expect(stderr).toContain(".vscode/settings.json is not valid JSON");
  expect(status).toBe(1);
  expect(readFileSync(join(place.folder, ".vscode/settings.json"), "utf8")).toBe("{ oops");
});

test("nothing is written if publication.yaml is invalid", () => {
  writeContent(join(place.folder, "content"), { "publication.yaml": "title: x\n" });
  const { status, stderr } = write();
  expect(stderr).toContain("`sections` is missing");
  expect(status).toBe(1);
  expect(existsSync(join(place.folder, ".vscode"))).toBe(false);
});

test("a link out of the publication's folder is not followed", () => {
  writeContent(join(place.folder, "paper/content"), {});
  mkdirSync(join(place.folder, "elsewhere"));
  symlinkSync(join(place.folder, "elsewhere"), join(place.folder, "paper/.vscode"));
  const folders = [
    "--content",
    join(place.folder, "paper/content"),
    "--cache",
    join(place.folder, "c"),
  ];
  const { status, stderr } = dateline(["schema", "--write", ...folders]);
  expect(stderr).toContain("leads out of the publication's folder");
  expect(status).toBe(1);
  expect(readdirSync(join(place.folder, "elsewhere"))).toEqual([]);
});
