import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { ADJUSTABLE_RULES } from "../../src/content/rule-levels.ts";
import { ELEMENTS } from "../../src/markdown/failed-markup/elements.ts";
import { CONSTRUCTS } from "../../src/markdown/failed-markup/foreign.ts";
import { problemsOf } from "./failed-markup-fixtures.ts";
import { readFixtures } from "./fixtures.ts";

const FOLDER = new URL("../fixtures/failed-markup/", import.meta.url);
const fixtures = readdirSync(FOLDER).flatMap((file) =>
  readFixtures(readFileSync(new URL(file, FOLDER), "utf8")).map((each) => ({ file, ...each })),
);

test("the fixtures have different names", () => {
  expect(fixtures.length).toBeGreaterThan(80);
  expect(new Set(fixtures.map(({ file, name }) => `${file} ${name}`)).size).toBe(fixtures.length);
});

test.for(fixtures)("$file: $name", ({ input, output }) => {
  expect(problemsOf(input)).toBe(output);
});

test("ordinary prose holds no markup that did not take", () => {
  const prose = readFileSync(new URL("../fixtures/ordinary-prose.txt", import.meta.url), "utf8");
  expect(problemsOf(prose)).toBe("");
});

test("what is code, a link or escaped is not markup that did not take", () => {
  for (const { file, input } of fixtures) {
    if (file === "blocks.txt") continue;
    const fenced = `~~~~~\n${input}~~~~~\n`;
    expect(problemsOf(fenced)).toBe("");
    const escaped = input.replace(/^\s+|[!-/:-@[-`{-~#]/gm, (sign) =>
      sign.trim() ? `\\${sign}` : "",
    );
    const told = problemsOf(escaped).replace(
      /^.* (?:markup\/(?:list|heading|escape)|link\/bare|text\/(?:placeholder|encoding)|code\/quotes).*\n|^.*: tabs separate them.*\n/gm,
      "",
    );
    expect(told).toBe("");
  }
});

/** The rules that the code in this folder reports by. */
function reportedRules(): string[] {
  const folder = new URL("../../src/markdown/failed-markup/", import.meta.url);
  const code = readdirSync(folder).map((file) => readFileSync(new URL(file, folder), "utf8"));
  return ADJUSTABLE_RULES.filter((rule) => code.some((text) => text.includes(`"${rule}"`)));
}

test("every rule, and every construct of another program, has a fixture", () => {
  const told = fixtures.map(({ output }) => output).join("");
  const rules = reportedRules();
  expect(rules.length).toBeGreaterThan(20);
  for (const rule of rules) expect(told).toContain(` ${rule}: `);
  for (const { name } of CONSTRUCTS) expect(told).toContain(`Readers see ${name} as text`);
  for (const element of ELEMENTS) expect(told).toContain(`the tag <${element}>:`);
});

test.for([
  [
    "video",
    "pages don't show videos",
    "dailymotion.com www.dailymotion.com twitch.tv m.twitch.tv rumble.com odysee.com",
  ],
  ["post", "pages don't show content", "facebook.com m.facebook.com threads.net threads.com"],
])("what other programs embed as a %s is known by its site", ([, says = "", sites = ""]) => {
  for (const site of sites.split(" ")) expect(problemsOf(`https://${site}/a`)).toContain(says);
  expect(problemsOf("https://example.org/youtube.com/x.com/")).not.toContain("pages show");
});

test("places count from the start of the file's line, whatever stands before them", () => {
  const text = '> - See “it” &amp; [a](/b "c") `**x **` \\** **bold **text\n>   and **more **text';
  expect(problemsOf(text, { firstLine: 10 })).toMatch(/^10:45 warning markup\/emphasis/);
});

test("what is reported once a file comes with the number of the others", () => {
  expect(problemsOf("• a")).not.toContain("more in this file");
  expect(problemsOf("• a\n\n• b")).toContain("(and 1 more in this file)");
});
