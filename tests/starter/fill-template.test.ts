import { expect, test } from "vitest";
import { fillMarkdown, fillText } from "../../src/starter/fill-template.ts";

test("front matter is quoted, and the body escaped", () => {
  const template = '---\n# ours\ntitle: "To {{name}}"\nn: 1\n---\n\nTo {{name}}.\n';
  expect(fillMarkdown(template, { name: 'A: "b" [c]\n---' })).toBe(
    '---\n# ours\ntitle: |-\n  To A: "b" [c]\n  ---\nn: 1\n---\n\nTo A: "b" \\[c\\]\n---.\n',
  );
});

test("a value is not filled in again, and $ has no meaning in it", () => {
  expect(fillText("{{a}}", { a: "{{b}} $& $1", b: "no" })).toBe("{{b}} $& $1");
});

test("a name without a value is a fault of the template", () => {
  expect(() => fillText("{{other}}", {})).toThrow("no value for {{other}}");
});
