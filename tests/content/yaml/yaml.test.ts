import { describe, expect, test } from "vitest";
import { readYaml } from "../../../src/content/yaml/yaml.ts";
import { sortDiagnostics } from "../../../src/diagnostics.ts";
import { LIMITS } from "../../../src/limits.ts";
import { ALL, times } from "../../kit/measures/sample.ts";
import { slowdown } from "../../kit/measures/slowdown.ts";
import { sourceOf } from "../sources.ts";

const read = (text: string) => readYaml(text, sourceOf(text, "publication.yaml"));
const rules = (text: string) => read(text).diagnostics.map(({ rule }) => rule);

test("dates, and words that YAML 1.1 took for more, stay text", () => {
  const { located } = read(
    "a: 2026-03-01\nb: yes\nc: no\nd: 12:30\ne: 0o17\nf: 1_000\ng: ~\nh: on\n",
  );
  expect(located?.data).toEqual({
    a: "2026-03-01",
    b: "yes",
    c: "no",
    d: "12:30",
    e: 15,
    f: "1_000",
    g: null,
    h: "on",
  });
});

test("a text that asks for YAML 1.1 is read as 1.2 all the same", () => {
  expect(read("%YAML 1.1\n---\na: yes\nb: 2026-03-01\n").located?.data).toEqual({
    a: "yes",
    b: "2026-03-01",
  });
});

test("merge keys are keys like any other, and stay where they are", () => {
  expect(read("a: &a { b: 1 }\nc:\n  <<: *a\n").located?.data).toEqual({
    a: { b: 1 },
    c: { "<<": { b: 1 } },
  });
});

test("names may be used, a few of them", () => {
  expect(read("a: &day 2026-03-01\nb: *day\n").located?.data).toEqual({
    a: "2026-03-01",
    b: "2026-03-01",
  });
  expect(rules(`a: &a x\nb: [${"*a, ".repeat(50)}]\n`)).toEqual(["yaml/too-many-aliases"]);
  expect(rules("a: *nobody\n")).toEqual(["yaml/unknown-alias"]);
});

test("every mapping has each of its keys once", () => {
  const { diagnostics } = read("a: 1\nb: { c: 1, c: 2 }\na: 2\n");
  expect(sortDiagnostics(diagnostics)).toEqual([
    expect.objectContaining({ rule: "yaml/duplicate-key", line: 2, column: 12 }),
    expect.objectContaining({ rule: "yaml/duplicate-key", line: 3, column: 1 }),
  ]);
  expect(rules("a: 1\nb: { a: 1 }\n")).toEqual([]);
});

test("keys that reach into objects are refused at any depth, quoted or not", () => {
  for (const key of ["__proto__", "constructor", "prototype", '"__proto__"', '"\\x5f_proto__"']) {
    for (const text of [`${key}: 1\n`, `a: { b: [{ ${key}: 1 }] }\n`]) {
      expect(rules(text), text).toEqual(["yaml/forbidden-key"]);
    }
  }
  expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
});

test("a hash in a text is a warning, and a comment that is meant is none", () => {
  expect(rules("a: Why #MeToo mattered\n")).toEqual(["yaml/comment"]);
  expect(rules("a: true # until the lawyers have read it\n")).toEqual([]);
  expect(rules("# a comment\na: b #\n#another\nc: 'x' #y\n")).toEqual([]);
});

describe("what is made to take for ever ends soon", () => {
  test.each([
    ["brackets", (n: number) => `a: ${"[".repeat(n)}`],
    ["braces", (n: number) => `a: ${"{a: ".repeat(n)}`],
    ["lists", (n: number) => `a:\n  ${"- ".repeat(n)}x`],
    ["question marks", (n: number) => "? ".repeat(n)],
    ["keys", (n: number) => Array.from({ length: n }, (_, at) => `k${at}: 1`).join("\n")],
    ["the same key", (n: number) => "a: 1\n".repeat(n)],
    ["types", (n: number) => `a: ${"!a ".repeat(n)}`],
    ["spaces", (n: number) => `a:${" ".repeat(n)}b`],
    ["spaces in a text that is wrong", (n: number) => `a: @${" ".repeat(n)}b`],
    ["quotes", (n: number) => 'a: "\n'.repeat(n)],
    ["colons", (n: number) => `a: ${"b: ".repeat(n)}`],
  ])("%s take as long as their parts together", async (_, textOf) => {
    expect(await slowdown((size) => read(textOf(size)), ALL ? 4_000 : 1_000)).toBeLessThan(4);
  });

  // What would take for ever, the test's own limit ends. The first two grow as the square of their length, in the parser
  // that knows places.
  test.each([
    ["brackets that close nothing", "a: ]\n".repeat(times(30_000))],
    ["tabs", "\ta: b\n".repeat(times(20_000))],
    [
      "bombs",
      [
        "a: &a [x,x]",
        ..."bcdefghij"
          .split("")
          .map((key, at) => `${key}: &${key} [${`*${"abcdefghi"[at]},`.repeat(9)}]`),
      ].join("\n"),
    ],
    ["size", "a".repeat(LIMITS.yamlCharacters + 1)],
  ])("%s end", (_, text) => {
    expect(read(text)).toBeDefined();
  });
});
