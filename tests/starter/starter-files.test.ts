import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { parse } from "yaml";
import type { Answers } from "../../src/starter/answers.ts";
import { starterFiles } from "../../src/starter/starter-files.ts";
import { templatesIn } from "../../src/starter/template-files.ts";
import { STARTER_LANGUAGES, STARTER_TEXTS } from "../../src/starter/texts/texts-of.ts";
import { NOW } from "../kit/builds/command.ts";
import { diagnose } from "../kit/builds/diagnostics-of.ts";
import { ROOT } from "../kit/disk/project-root.ts";
import { scratch } from "../kit/disk/scratch.ts";
import { ANSWERS } from "./answers.ts";

const OPTIONS = { version: "1.2.3", now: Date.parse(NOW), hasPages: true };

function filesOf(answers: Partial<Answers> = {}): Record<string, string> {
  const files = starterFiles({ ...ANSWERS, ...answers }, OPTIONS);
  return Object.fromEntries(files.map(({ path, text }) => [path, text]));
}

let place = { folder: "", remove: () => {} };
beforeAll(() => {
  place = scratch();
});
afterAll(() => place.remove());

/** Diagnostics of the content, but for what its owner has to fill in. */
async function problemsWith(answers: Partial<Answers>): Promise<string[]> {
  const content = Object.entries(filesOf(answers)).flatMap(([path, text]) =>
    path.startsWith("content/") ? [[path.slice("content/".length), text] as const] : [],
  );
  const found = await diagnose(join(place.folder, "content"), Object.fromEntries(content));
  return found
    .filter(({ rule }) => rule !== "text/placeholder")
    .map(({ file, line, message }) => `${file}:${line} ${message}`);
}

describe.each(STARTER_LANGUAGES)("in %s", (language) => {
  const { sections, desk } = STARTER_TEXTS[language];
  const author: Answers["author"] = { id: "news-desk", name: desk, kind: "desk" };

  test("a new publication has no error and no warning", async () => {
    expect(await problemsWith({ language, sections, author })).toEqual([]);
  });

  test("a build names each file with something to fill in, once", async () => {
    const files = Object.entries(filesOf({ language, sections, author })).flatMap(([path, text]) =>
      path.startsWith("content/") ? [[path.slice("content/".length), text] as const] : [],
    );
    const found = await diagnose(join(place.folder, "content"), Object.fromEntries(files));
    const unfilled = found.filter(({ rule }) => rule === "text/placeholder");
    const names = ["authors/news-desk.md", "pages/about.md", "pages/contact.md", "pages/ethics.md"];
    expect(unfilled.map(({ file }) => file)).toEqual(
      names.map((name) => expect.stringMatching(`${name}$`)),
    );
  });

  test("it has the same files as in English", () => {
    expect(templatesIn(language)).toEqual(templatesIn("en"));
  });

  test("the first article shows sources, a picture, a table, a box and a question", () => {
    const text = filesOf({ language })["content/articles/welcome.md"] ?? "";
    for (const sign of ["\ncitations:\n", "\nprompt:", "![", "\n| --- |", "> [!TIP]", "[@udhr, "])
      expect(text).toContain(sign);
  });

  test("pages to fill in begin with a box that says so, and say it in brackets", () => {
    for (const [path, text] of Object.entries(filesOf({ language }))) {
      if (!path.startsWith("content/pages/")) continue;
      expect(text, path).toMatch(/\n---\n\n> \[!IMPORTANT\] \S/);
      expect(text, path).toMatch(/(?:\[|［)[^\]]{5,}(?:\]|］)/);
    }
  });
});

test("answers are text in every file, whatever they hold", async () => {
  const hostile = [
    "Quotes \" ' and: colons # hashes",
    "*Stars* & <b>tags</b> [links](https://x.test) `code`",
    "{{title}} $HOME $& %s",
    "- yes, [no] {maybe} | > !tag @key",
    "صحيفة «الميناء»: أولًا",
    "港の新聞",
  ];
  for (const text of hostile) {
    const sections = [{ id: "a", title: text }];
    const author: Answers["author"] = { id: "a", name: text, kind: "person" };
    expect(await problemsWith({ title: text, sections, author }), text).toEqual([]);
    const files = filesOf({ title: text, sections, author });
    expect(parse(files["content/publication.yaml"] ?? "")).toMatchObject({ title: text, sections });
    const [, front = ""] = (files["content/authors/a.md"] ?? "").split("---\n");
    expect(parse(front)).toEqual({ name: text, kind: "person" });
    expect(() => JSON.parse(files["package.json"] ?? "")).not.toThrow();
  }
});

test("any title is the title that the settings and the first article have", () => {
  const title = fc
    .string({ unit: "grapheme", minLength: 1 })
    .filter((text) => text.trim() === text);
  fc.assert(
    fc.property(title, (text) => {
      const files = filesOf({ title: text });
      expect(parse(files["content/publication.yaml"] ?? "").title).toBe(text);
      const [, front = ""] = (files["content/articles/welcome.md"] ?? "").split(/^---$/m);
      expect(parse(front).title).toBe(`Welcome to ${text}`);
    }),
    { numRuns: 50 },
  );
});

test("texts in another language than the publication say which they are in", async () => {
  expect(filesOf({ language: "nl" })["content/articles/welcome.md"]).toContain("\nlang: en\n---\n");
  expect(filesOf({ language: "zh-TW" })["content/pages/about.md"]).toContain("\nlang: zh\n---\n");
  expect(filesOf({ language: "fr-CA" })["content/pages/about.md"]).not.toContain("\nlang:");
  expect(await problemsWith({ language: "nl" })).toEqual([]);
});

test("package.json pins Dateline and Node.js, and has the commands; the host reads the same Node.js", () => {
  const files = filesOf({ url: "https://x.example/paper" });
  expect(JSON.parse(files["package.json"] ?? "")).toEqual({
    name: "the-harbour-post",
    private: true,
    type: "module",
    scripts: {
      start: "dateline serve --drafts --path-prefix /paper/",
      build: "dateline build --path-prefix /paper/",
      check: "dateline check --path-prefix /paper/",
    },
    dependencies: { "dateline-news": "1.2.3" },
    devDependencies: { node: files[".node-version"]?.trim() },
    allowScripts: { node: true },
  });
  const own = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8"));
  expect(files[".node-version"]?.trim()).toBe(own.devDependencies.node);
});

test("without pages, the settings name none", () => {
  const [settings] = starterFiles(ANSWERS, { ...OPTIONS, hasPages: false });
  expect(settings?.text).toContain("\n#policies:\n");
});
