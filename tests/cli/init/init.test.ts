import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { filesBelow } from "../../../src/engine/disk/folders.ts";
import { COMMAND, type Ran } from "../../kit/builds/command.ts";
import { useScratch } from "../../kit/disk/scratch.ts";
import { AUTHOR, article, PUBLICATION } from "../../kit/publications/publication-files.ts";

const place = useScratch();

/** Runs `dateline init`, with lines of standard input. */
function init(args: readonly string[], lines: readonly string[] = [], env = {}): Ran {
  return spawnSync(process.execPath, [COMMAND, "init", ...args], {
    cwd: place.folder,
    encoding: "utf8",
    input: lines.map((line) => `${line}\n`).join(""),
    env: { ...process.env, LANG: "en_GB.UTF-8", LC_ALL: undefined, TZ: "Europe/Lisbon", ...env },
  });
}

const read = (path: string) => readFileSync(join(place.folder, path), "utf8");
const settingsOf = (paper: string) => parse(read(`${paper}/content/publication.yaml`));

test("with --yes it asks nothing, and takes names, language and time zone from folder and machine", () => {
  const { status, stdout, stderr } = init(["my-paper", "--yes"], [], { LANG: "de_AT.UTF-8" });
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  expect(settingsOf("my-paper")).toMatchObject({
    title: "My Paper",
    url: "https://my-paper.example",
    language: "de-AT",
    timeZone: "Europe/Lisbon",
    sections: [{ id: "politik", title: "Politik" }, {}, {}, {}],
  });
  expect(stdout).toMatch(/^Angelegt:\n {2}content\/publication\.yaml\n/);
  expect(stdout).toContain("\n  cd my-paper\n  npm install\n  npm start\n");
  expect(existsSync(join(place.folder, ".cache"))).toBe(false);
});

test("a paper whose package.json starts it is told so when init runs again", () => {
  init(["paper", "--yes"]);
  const { status, stdout } = init(["paper", "--yes"]);
  expect(status).toBe(0);
  expect(stdout).toContain("\n  cd paper\n  npm install\n  npm start\n");
});

test("a machine without language and time zone counts as English and UTC", () => {
  expect(init(["x", "--yes"], [], { LANG: "", LC_ALL: "", TZ: "Nowhere/Nowhere" }).status).toBe(0);
  expect(settingsOf("x")).toMatchObject({
    language: expect.stringMatching(/^en/),
    timeZone: "UTC",
  });
});

test("it asks what no flag says, in the language of the first answer, and again when an answer is wrong", () => {
  const { status, stdout, stderr } = init(
    ["paper", "--host", "netlify", "--url", "https://paper.example"],
    ["es", 'El "Faro": diario', "Europe/Madird", "Europe/Madrid", "", "Ana Núñez", "", ""],
  );
  expect(status).toBe(0);
  expect(stdout).toContain("¿Cómo se llama? [Paper]");
  expect(stdout.match(/¿En qué zona horaria/g)).toHaveLength(2);
  expect(stderr).toContain("“Europe/Madird” is not a time zone. Did you mean `Europe/Madrid`?");
  expect(stdout).not.toContain("dónde se publicará");
  expect(settingsOf("paper")).toMatchObject({
    title: 'El "Faro": diario',
    timeZone: "Europe/Madrid",
  });
  expect(filesBelow(join(place.folder, "paper"))).toEqual(
    expect.arrayContaining(["netlify.toml", "content/authors/ana-nunez.md"]),
  );
});

test("wrong flags are all reported, and nothing is written", () => {
  const { status, stderr } = init([
    "x",
    "--yes",
    "--time-zone",
    "Europe/Lodnon",
    "--url",
    "javascript:1",
    "--language",
    "e",
    "--host",
    "gihub",
  ]);
  expect(status).toBe(1);
  for (const flag of ["--time-zone", "--url", "--language", "--host"])
    expect(stderr).toContain(`error: ${flag}: `);
  expect(stderr).toContain("Did you mean `Europe/London`?");
  expect(stderr).toMatch(/Nothing was written\.\n$/);
  expect(filesBelow(place.folder)).toEqual([]);
});

test("if the input ends before the last answer, nothing is written", () => {
  const { status, stderr } = init(["x"], ["en", "Title"]);
  expect(status).toBe(1);
  expect(stderr).toContain("Use --yes to take the defaults");
  expect(filesBelow(place.folder)).toEqual([]);
});

test("a folder with content gets what it lacks, from its own settings, and no file changes", () => {
  mkdirSync(join(place.folder, "content/articles"), { recursive: true });
  mkdirSync(join(place.folder, "content/authors"));
  const own = {
    "content/publication.yaml": PUBLICATION,
    "content/articles/x.md": article(),
    "content/authors/world-desk.md": AUTHOR,
    "package.json": "{}\n",
  };
  for (const [path, text] of Object.entries(own)) writeFileSync(join(place.folder, path), text);
  const { status, stdout } = init([".", "--yes"]);
  expect(status).toBe(0);
  for (const [path, text] of Object.entries(own)) expect(read(path)).toBe(text);
  expect(filesBelow(join(place.folder, "content/articles"))).toEqual(["x.md"]);
  expect(filesBelow(join(place.folder, "content/authors"))).toEqual(["world-desk.md"]);
  expect(read("README.md")).toMatch(/^# The Test Post\n/);
  expect(read("content/pages/about.md")).toContain("About The Test Post");
  expect(stdout).toMatch(
    /Left unchanged:\n {2}content\/publication\.yaml\n {2}content\/articles\//,
  );
  expect(stdout).toContain("npm install --save-exact dateline-news@");
  const again = init([".", "--yes"]);
  expect(again.stdout).toMatch(/^Nothing is missing/);
});

test("existing settings stay unchanged, and the report names the host line to add", () => {
  mkdirSync(join(place.folder, "content"));
  const settings = join(place.folder, "content/publication.yaml");
  writeFileSync(settings, PUBLICATION);
  const told = "add this line to content/publication.yaml:\n  host: netlify\n";
  expect(init([".", "--yes", "--host", "netlify"]).stdout).toContain(told);
  expect(read("content/publication.yaml")).toBe(PUBLICATION);
  expect(init([".", "--yes", "--host", "none"]).stdout).not.toContain("add this line");
  writeFileSync(settings, `${PUBLICATION}host: netlify\n`);
  // Its own host is not asked for again.
  expect(init([".", "--yes"]).stdout).not.toContain("add this line");
});

test("settings with mistakes are reported, and nothing is added", () => {
  mkdirSync(join(place.folder, "content"));
  writeFileSync(join(place.folder, "content/publication.yaml"), "title: T\n");
  const { status, stderr } = init([".", "--yes"]);
  expect(status).toBe(1);
  expect(stderr).toContain("content/publication.yaml:1:1 error field/missing: `url` is missing");
  expect(filesBelow(place.folder)).toEqual(["content/publication.yaml"]);
});

test("a file in place of the folder is refused, and a folder beside this one is not", () => {
  writeFileSync(join(place.folder, "paper"), "");
  expect(init(["paper", "--yes"])).toMatchObject({
    status: 1,
    stderr: "error: paper is not a folder\nNothing was written.\n",
  });
  mkdirSync(join(place.folder, "here"));
  expect(init(["here/../a b/صحيفة", "--yes", "--title", "T"])).toMatchObject({ status: 0 });
  expect(existsSync(join(place.folder, "a b/صحيفة/content/publication.yaml"))).toBe(true);
});
