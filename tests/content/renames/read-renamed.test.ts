import { expect, test } from "vitest";
import { readRenamed } from "../../../src/content/renames/read-renamed.ts";
import type { Rename } from "../../../src/content/renames/renames.ts";
import { readYaml } from "../../../src/content/yaml/yaml.ts";
import { sourceOf } from "../sources.ts";

const TOP: Rename = { file: "publication", from: "checks", to: "rules", since: "1.2.0" };
const BELOW: Rename = {
  file: "publication",
  within: "editions.sections",
  from: "name",
  to: "title",
  since: "1.2.0",
};

function read(text: string, ...renames: Rename[]) {
  const source = sourceOf(text, "publication.yaml");
  const { located } = readYaml(text, source);
  if (!located) throw new Error("invalid YAML");
  return readRenamed(located, renames, source);
}

test("an old name is read as the new one, with a warning at the key that says what to do and until when", () => {
  const { located, diagnostics } = read("title: T\nchecks: { a: b }\n", TOP);
  expect(located.data).toEqual({ title: "T", rules: { a: "b" } });
  expect(diagnostics).toMatchObject([
    {
      file: "content/publication.yaml",
      line: 2,
      column: 1,
      severity: "warning",
      rule: "field/renamed",
      message: "`checks` is now called `rules`",
      hint: expect.stringMatching(/`dateline upgrade`.*Version 2\.0\.0 will not read the old name/),
    },
  ]);
});

test("what is wrong below the key is found at its place in the file", () => {
  const { located } = read("title: T\nchecks:\n  a: b\n", TOP);
  expect(located.place(["rules", "a"])).toMatchObject({ line: 3, column: 6 });
  expect(located.place(["rules"], "key")).toMatchObject({ line: 2, column: 1 });
});

test("a file with both names is an error, and the new name counts", () => {
  const { located, diagnostics } = read("rules: { a: new }\nchecks: { a: old }\n", TOP);
  expect(located.data).toEqual({ rules: { a: "new" } });
  expect(located.place(["rules", "a"])).toMatchObject({ line: 1 });
  expect(diagnostics).toMatchObject([{ line: 2, severity: "error", rule: "field/renamed" }]);
});

test("a key inside lists is renamed in each entry, in place, and nowhere else", () => {
  const text = `name: top
editions:
  - sections:
      - { id: a, name: A, prompt: Why? }
      - { id: b, title: B }
  - { name: no, sections: [{ name: C }] }
`;
  const { located, diagnostics } = read(text, BELOW);
  expect(JSON.stringify(located.data)).toBe(
    '{"name":"top","editions":[{"sections":[{"id":"a","title":"A","prompt":"Why?"},{"id":"b","title":"B"}]},{"name":"no","sections":[{"title":"C"}]}]}',
  );
  expect(diagnostics.map(({ line, column }) => [line, column])).toEqual([
    [4, 18],
    [6, 30],
  ]);
});

test("a key below one that has a new name as well is found by both names", () => {
  const outer: Rename = { ...TOP, from: "versions", to: "editions" };
  const { located, diagnostics } = read("versions:\n  - sections: [{ name: A }]\n", outer, BELOW);
  expect(located.data).toEqual({ editions: [{ sections: [{ title: "A" }] }] });
  expect(diagnostics.map(({ line }) => line)).toEqual([1, 2]);
});

test("data without old names is returned as it is", () => {
  const source = sourceOf("rules: {}\n", "publication.yaml");
  const located = { data: { rules: {} }, place: () => ({ file: "", line: 1, column: 1 }) };
  expect(readRenamed(located, [TOP], source)).toEqual({ located, diagnostics: [] });
});
