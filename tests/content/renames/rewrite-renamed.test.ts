import fc from "fast-check";
import { expect, test } from "vitest";
import { parse } from "yaml";
import type { Rename } from "../../../src/content/renames/renames.ts";
import { rewriteRenamed } from "../../../src/content/renames/rewrite-renamed.ts";

const TOP: Rename = { file: "publication", from: "checks", to: "rules", since: "1.2.0" };
const BELOW: Rename = { ...TOP, within: "editions.sections", from: "name", to: "title" };

function rewrite(text: string, ...renames: Rename[]) {
  const made = rewriteRenamed(text, renames);
  const told = (all: { rename: Rename; line: number }[] = []) =>
    all.map(({ rename, line }) => `${line} ${rename.from}`);
  return { text: made?.text, made: told(made?.made), left: told(made?.left) };
}

test.each([
  ["a plain key", "# ours\nchecks:   # levels\n  a: b\n", "# ours\nrules:   # levels\n  a: b\n"],
  ["a quoted key", '"checks": { a: b }\n', '"rules": { a: b }\n'],
  ["a key in braces", "{ title: T, checks: {} }\n", "{ title: T, rules: {} }\n"],
  ["a key with an anchor", "&k checks: {}\n", "&k rules: {}\n"],
  ["Windows line ends", "title: T\r\nchecks: {}\r\n", "title: T\r\nrules: {}\r\n"],
  ["a value of the same name", "title: checks\nchecks: checks\n", "title: checks\nrules: checks\n"],
])("%s gets its new name, and all other bytes stay", (_, before, after) => {
  expect(rewrite(before, TOP).text).toBe(after);
});

test("keys inside lists are renamed in each entry", () => {
  const text =
    "name: N\neditions:\n  - sections:\n      - { id: a, name: A }\n      - name: B # b\n";
  expect(rewrite(text, BELOW)).toEqual({
    text: text.replace("name: A", "title: A").replace("name: B", "title: B"),
    made: ["4 name", "5 name"],
    left: [],
  });
});

test("a mapping with both names is left for the editor", () => {
  const text = "rules: {}\nchecks: {}\n";
  expect(rewrite(text, TOP)).toEqual({ text, made: [], left: ["2 checks"] });
});

test("invalid YAML is not touched", () => {
  expect(rewriteRenamed("checks: [\n", [TOP])).toBeUndefined();
});

test("whatever the file holds, the data differs in the name alone", () => {
  const value = fc.jsonValue({ depthSize: "small" });
  fc.assert(
    fc.property(
      fc.dictionary(fc.string(), value),
      value,
      fc.constantFrom(0, 2),
      (rest, own, indent) => {
        const { checks: _, rules: __, ...others } = rest;
        const before = JSON.stringify({ ...others, checks: own }, null, indent);
        const { text = "" } = rewrite(before, TOP);
        expect(parse(text)).toEqual(parse(JSON.stringify({ ...others, rules: own })));
      },
    ),
  );
});
