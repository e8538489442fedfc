import fc from "fast-check";
import { expect, test } from "vitest";
import { childrenAt } from "../../../src/content/sources/json-places.ts";

const SPACES = ["", " ", "\n\t"];

/** JSON of an object or a list, with space before each value of the outermost. */
function written(value: object, space: string): string {
  const parts = Array.isArray(value)
    ? value.map((own) => JSON.stringify(own))
    : Object.entries(value).map(
        ([key, own]) => `${JSON.stringify(key)}${space}:${JSON.stringify(own)}`,
      );
  const [open, close] = Array.isArray(value) ? "[]" : "{}";
  return `${space}${open}${parts.map((part) => space + part).join(`${space},`)}${space}${close}`;
}

test("each value of a list or an object is found where it begins, and so is its key", () => {
  const outer = fc
    .jsonValue({ maxDepth: 4 })
    .filter((value) => typeof value === "object" && !!value);
  fc.assert(
    fc.property(outer, fc.constantFrom(...SPACES), (value, space) => {
      const given = JSON.parse(JSON.stringify(value)) as object;
      const text = written(given, space);
      const children = childrenAt(text, 0);
      const isList = Array.isArray(given);
      expect(children.map(({ key }) => key)).toEqual(
        isList ? given.map(() => undefined) : Object.keys(given),
      );
      for (const [index, own] of Object.values(given).entries()) {
        const child = children[index];
        expect(text.slice(child?.value)).toSatisfy((rest: string) =>
          rest.startsWith(JSON.stringify(own)),
        );
        if (!isList)
          expect(text.slice(child?.at).startsWith(JSON.stringify(child?.key))).toBe(true);
      }
    }),
  );
});

test("a text a hundred thousand lists deep is gone through", () => {
  const deep = `[${"[".repeat(100_000)}${"]".repeat(100_000)},1]`;
  expect(childrenAt(deep, 0)).toEqual([
    { at: 1, value: 1 },
    { at: 200_002, value: 200_002 },
  ]);
});

test("a value that is neither list nor object holds nothing", () => {
  expect(childrenAt('"a"', 0)).toEqual([]);
});
