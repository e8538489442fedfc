import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { COMMAND, type Ran } from "../../kit/builds/command.ts";
import { useScratch } from "../../kit/disk/scratch.ts";
import {
  article,
  type Files,
  PUBLICATION,
  writeContent,
} from "../../kit/publications/publication-files.ts";

const place = useScratch();

function publication(name: string, files: Files = {}): string {
  const folder = join(place.folder, name);
  writeContent(join(folder, "content"), files);
  return folder;
}

function dateline(cwd: string, args: readonly string[], input = "", env = {}): Ran {
  return spawnSync(process.execPath, [COMMAND, "new", ...args], {
    ...{ cwd, encoding: "utf8", input },
    env: { ...process.env, VISUAL: undefined, EDITOR: undefined, ...env },
  });
}

const read = (folder: string, path: string) => readFileSync(join(folder, "content", path), "utf8");

test("it asks about an article, again when an answer is wrong, and writes a draft beside the others", () => {
  const folder = publication("asked", {
    "articles/2026/03/a.md": article({ section: "home" }),
    "articles/2026/03/b.md": article(),
  });
  const lines = ["Rents rise: again", "They do.", "sprot", "World", "", "3"];
  const { status, stdout, stderr } = dateline(
    folder,
    ["--date", "2026-11-30"],
    `${lines.join("\n")}\n`,
  );
  expect(stderr).toBe("There is no section “sprot”. Write one of: world, home.\n");
  expect(status).toBe(0);
  expect(stdout).toContain("  1  World (world)\n  2  Home (home)\nWhich section is it in?");
  expect(stdout).toContain("http://localhost:8080/2026/11/rents-rise-again/");
  expect(read(folder, "articles/2026/11/rents-rise-again.md")).toBe(
    '---\ntitle: "Rents rise: again"\ndescription: They do.\ndate: 2026-11-30\nsection: world\nauthors: world-desk\ntype: opinion\ndraft: true\n---\n',
  );
});

test("with --yes it asks nothing, and no file or URL is taken twice", () => {
  const folder = publication("yes", {
    "articles/Harbour.md": article({ slug: "port", date: "2026-11-02" }),
  });
  const args = ["--yes", "--date", "2026-11-30", "--no-draft", "--title"];
  for (const title of ["Harbour", "HARBOUR", "Port"])
    expect(dateline(folder, [...args, title]).status).toBe(0);
  expect(read(folder, "articles/harbour-2.md")).toContain("description: Harbour\n");
  expect(read(folder, "articles/harbour-3.md")).not.toContain("draft");
  expect(read(folder, "articles/port-2.md")).toContain("title: Port\n");
  expect(dateline(folder, [...args, "A", "--slug", "v1.2"]).stdout).toContain("/2026/11/v1.2/");
  expect(read(folder, "articles/v1.2.md")).toContain("slug: v1.2\n");
  // Windows has no file con.md.
  expect(dateline(folder, [...args, "Con"]).stdout).toContain("articles/con-2.md");
  const { status, stderr } = dateline(folder, [...args, "A", "--slug", "port"]);
  expect(status).toBe(1);
  expect(stderr).toContain("There is an article with the file articles/port.md or its URL.");
});

test("without answers it names the option that is missing, and exits with 2", () => {
  const folder = publication("silent");
  for (const args of [[], ["--yes"], ["--from", "-"]]) {
    const { status, stderr } = dateline(folder, args);
    expect(stderr).toContain(
      "error: The command needs --title: nobody answered its question.\nNothing was written.\n",
    );
    expect(status).toBe(2);
  }
  const { status, stderr } = dateline(folder, ["--title", "A"], "");
  expect([status, stderr]).toEqual([2, expect.stringContaining("needs --description")]);
});

test("all wrong options are reported, and nothing is written", () => {
  const folder = publication("wrong");
  const { status, stderr } = dateline(folder, [
    "--yes",
    "--title",
    "A",
    "--section",
    "wrold",
    "--author",
    "x",
    "--type",
    "novel",
  ]);
  expect(status).toBe(1);
  expect(stderr).toContain("error: --section: There is no section “wrold”. Did you mean world?");
  expect(stderr).toContain("error: --author: There is no author “x”. Write one of: world-desk.");
  expect(stderr).toContain("error: --type: ");
  expect(dateline(folder, ["--yes", "--title", "A", "--date", "2026-02-30"]).stderr).toContain(
    "error: --date:",
  );
  expect(existsSync(join(folder, "content/articles"))).toBe(false);
});

test("a text brings its headline along, and an article is refused", () => {
  const folder = publication("brought", { "publication.yaml": PUBLICATION.replace("en-GB", "ar") });
  const { status, stdout } = dateline(
    folder,
    ["--yes", "--from", "-"],
    "# العنوان: الأول\n\nنص.\n",
  );
  expect(status).toBe(0);
  expect(stdout).toContain("لتراه وأنت تكتب:");
  expect(read(folder, "articles/العنوان-الأول.md")).toMatch(
    /title: "العنوان: الأول"\n[\s\S]*\n---\n\nنص.\n$/,
  );
  writeFileSync(join(folder, "a.md"), article());
  const { status: refused, stderr } = dateline(folder, ["--yes", "--from", "a.md"]);
  expect([refused, stderr]).toEqual([1, expect.stringContaining("The text has front matter")]);
  expect(dateline(folder, ["--yes", "--from", "none.md"]).stderr).toContain(
    "none.md is not a file",
  );
});

test("an edition's article has its language, and the editor's program opens it", () => {
  const editions = "editions:\n  - { language: es, title: El Diario }\n";
  const folder = publication("editions", { "publication.yaml": PUBLICATION + editions });
  writeFileSync(
    join(folder, "edit.mjs"),
    'import { appendFileSync } from "node:fs";\nappendFileSync(process.argv[2], "\\nEdited.\\n");\n',
  );
  const { status, stderr } = dateline(
    folder,
    ["--yes", "--title", "Sube", "--language", "es", "--edit"],
    "",
    {
      EDITOR: `${process.execPath} edit.mjs`,
    },
  );
  expect([status, stderr]).toEqual([0, ""]);
  expect(read(folder, "articles/sube.md")).toMatch(/lang: es\n---\n\nEdited.\n$/);
  expect(dateline(folder, ["--yes", "--title", "B", "--edit"]).stderr).toContain(
    "set the environment variable EDITOR",
  );
});

test("a publication with invalid settings is reported", () => {
  const folder = publication("invalid", { "publication.yaml": "title: A\n" });
  const { status, stderr } = dateline(folder, ["--yes", "--title", "A"]);
  expect([status, stderr]).toEqual([1, expect.stringContaining("content/publication.yaml:")]);
});
