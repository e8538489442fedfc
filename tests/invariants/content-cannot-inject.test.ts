import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { articleKeys, articleSchema } from "../../src/content/articles/article-schema.ts";
import { parseSettings } from "../../src/content/settings/settings.ts";
import { SETTINGS_KEYS } from "../../src/content/settings/settings-schema.ts";
import { filesBelow } from "../../src/engine/disk/folders.ts";
import { typeset } from "../../src/typography/typeset.ts";
import { xmlProblems } from "../formats/xml-check.ts";
import {
  ACCEPTED,
  ATTACK,
  attackedPublication,
  BAD_URLS,
} from "../kit/attacks/attacked-publication.ts";
import {
  REFUSED_ARTICLES,
  REFUSED_AUTHORS,
  refusedSettings,
} from "../kit/attacks/refused-fields.ts";
import { build, buildArgs, dateline } from "../kit/builds/command.ts";
import { useScratch } from "../kit/disk/scratch.ts";
import { article, type Files, writeContent } from "../kit/publications/publication-files.ts";
import { dangerousMarkup } from "../kit/readers/dangerous-markup.ts";
import { FEED_READERS } from "../kit/readers/feed-readers.ts";

const place = useScratch();

/** As the edition of a file prints it. Its first quotation mark, which no other can pair with, stays straight. */
const printed = (path: string) => typeset(ATTACK, path.startsWith("es/") ? "es" : "en");

function buildAttacked() {
  const content = writeContent(join(place.folder, "content"), attackedPublication());
  const output = join(place.folder, "_site");
  build(content, output);
  const named = (pattern: RegExp) =>
    filesBelow(output)
      .filter((path) => pattern.test(path))
      .map((path) => ({ path, text: readFileSync(join(output, path), "utf8") }));
  return { named };
}

test("markup in any field of any file comes out as text on every page and in every feed", async () => {
  const { named } = buildAttacked();
  const pages = named(/\.html$/);
  expect(pages.length).toBeGreaterThan(15);
  for (const { path, text } of pages) expect(dangerousMarkup(text), path).toEqual([]);
  const article = pages.find(({ path }) => path === "2026/03/evil/index.html");
  expect(article?.text).toContain("{{ 7*7 }}");
  for (const [pattern, entriesOf] of FEED_READERS) {
    const feeds = named(pattern);
    expect(feeds.length).toBeGreaterThan(3);
    for (const { path, text } of feeds) {
      for (const { title, summary, html } of entriesOf(text)) {
        expect([title, summary], path).toEqual([printed(path), printed(path)]);
        expect(html, path).toContain("{{ 7*7 }}");
        expect(dangerousMarkup(html ?? ""), path).toEqual([]);
      }
    }
  }
  expect(await xmlProblems(...named(/\.xml$/).map(({ text }) => text))).toEqual([]);
});

function refused(files: Files): string {
  const output = join(place.folder, "_site");
  const content = writeContent(join(place.folder, "content"), files);
  const { status, stderr } = dateline(buildArgs(content, output));
  expect(status).toBe(1);
  expect(existsSync(output)).toBe(false);
  return stderr;
}

test("fields of articles and authors that are not text take none, and no URL that runs or has an unknown scheme", () => {
  const json = (fields: object): Record<string, string> =>
    Object.fromEntries(Object.entries(fields).map(([key, value]) => [key, JSON.stringify(value)]));
  const author = (fields: object) => `---\n${JSON.stringify({ name: "A", ...fields })}\n---\n`;
  const files = Object.fromEntries([
    ...REFUSED_ARTICLES.map((fields, index) => [`articles/a${index}.md`, article(json(fields))]),
    ...REFUSED_AUTHORS.map((fields, index) => [`authors/b${index}.md`, author(fields)]),
    ["pages/about.md", `---\ntitle: About\nlang: ${JSON.stringify(ATTACK)}\n---\n`],
  ]);
  const stderr = refused(files);
  const silent = Object.keys(files).filter((path) => !stderr.includes(`content/${path}:`));
  expect(silent.map((path) => files[path])).toEqual([]);
});

test.each(BAD_URLS)("no setting takes %s", (url) => {
  const others = "title: A\nurl: https://a.test\nlanguage: en\ntimeZone: UTC\n";
  const base = `${others}sections: [{ id: a, title: A }]\n`;
  expect(errorsIn(base)).toEqual([]);
  const silent = refusedSettings(url).filter((line) => {
    const key = line.replace(/:.*/s, "");
    const rest = base.split("\n").filter((each) => !each.startsWith(`${key}:`));
    return !errorsIn([line, ...rest].join("\n")).some((error) => error.line === 1);
  });
  expect(silent).toEqual([]);
});

function errorsIn(text: string) {
  const path = "publication.yaml";
  const { diagnostics } = parseSettings({ file: path, path, text });
  return diagnostics.filter(({ severity }) => severity === "error");
}

test("no field is left out of these tests", () => {
  const keysOf = (fields: readonly object[]) => fields.flatMap((each) => Object.keys(each));
  const sourcesOf = (fields: readonly object[]) =>
    fields.flatMap((each) => ("citations" in each ? (each.citations as object[]) : []));
  const articles = [ACCEPTED.article, ...REFUSED_ARTICLES];
  const known = { timeZone: "UTC", sections: undefined, authors: undefined };
  const { "": fields, citations } = articleKeys(articleSchema(known));
  expect(keysOf(articles)).toEqual(expect.arrayContaining([...(fields ?? [])]));
  expect(keysOf(sourcesOf(articles))).toEqual(expect.arrayContaining([...(citations ?? [])]));
  const { "": settings, sections } = SETTINGS_KEYS;
  const refusals = refusedSettings("").map((line) => ({ [line.replace(/:.*/, "")]: line }));
  expect(keysOf([ACCEPTED.settings, ...refusals])).toEqual(
    expect.arrayContaining([...(settings ?? [])]),
  );
  expect(keysOf(ACCEPTED.settings.sections)).toEqual(expect.arrayContaining([...(sections ?? [])]));
});

test("front matter in JavaScript is refused and never run", () => {
  const canary = join(place.folder, "canary");
  const script = `---js\n{ title: require("fs").writeFileSync(${JSON.stringify(canary)}, "run") }\n---\nText.\n`;
  const content = writeContent(join(place.folder, "content"), { "articles/evil.md": script });
  const { status, stderr } = dateline(buildArgs(content, join(place.folder, "_site")));
  expect(status).toBe(1);
  expect(stderr).toContain("front-matter/language");
  expect(existsSync(canary)).toBe(false);
});
