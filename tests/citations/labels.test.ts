import fc from "fast-check";
import { distance } from "fastest-levenshtein";
import { expect, test } from "vitest";
import { endOfBracket, foldLabel, indexLabels, matchLabel } from "../../src/citations/labels.ts";
import { LIMITS } from "../../src/limits.ts";
import { reference } from "../markdown/fixtures.ts";

const references = [
  reference("a", "The “Sanctuary” report’s facts", { label: "Garcia and Manuel" }),
  reference("b", "Garcia and Manuel"),
  reference("c", "SEC"),
];
const index = indexLabels(references);

test("white space and quotation marks are folded, case is not", () => {
  expect(foldLabel(' A\n "b"\u00a0 c’s ')).toBe('A "b" c\'s');
  expect(matchLabel('The "Sanctuary"  report\'s facts', index)).toEqual({
    reference: references[0],
  });
});

test("a label goes before a title of the same words", () => {
  expect(matchLabel("Garcia and Manuel", index)).toEqual({ reference: references[0] });
});

test.for(["garcia and manuel", "GarciaandManuel", "Garcia and Manuell", "Garca and Manul"])(
  "%s is near",
  (text) => {
    expect(matchLabel(text, index)).toEqual({ key: "a", near: "Garcia and Manuel" });
  },
);

test.for(["sic", "Garcia", "Manuel and Garcia", "…", ""])("%j is something else", (text) => {
  expect(matchLabel(text, index)).toBeUndefined();
});

test("a bracket with an @ is a label as it is written, and near none", () => {
  const labels = indexLabels([reference("a", "News @ Ten o'clock")]);
  expect(matchLabel("News @ Ten o'clock", labels)).toHaveProperty("reference.key", "a");
  expect(matchLabel("News @ Ten o'clok", labels)).toBeUndefined();
});

test("the case of a short label is near, another letter is not", () => {
  expect(matchLabel("sec", index)).toEqual({ key: "c", near: "SEC" });
  expect(matchLabel("SEE", index)).toBeUndefined();
});

test("a bracket ends at its partner, whatever is escaped or nested in it", () => {
  expect(endOfBracket("[a [b] c] d]", 0, 12)).toBe(8);
  expect(endOfBracket("[a \\] b]", 0, 8)).toBe(7);
  expect(endOfBracket("[a \\[ b]", 0, 8)).toBe(7);
  expect(endOfBracket("[a [b] c", 0, 8)).toBe(-1);
});

const words = fc.string({ unit: fc.constantFrom("a", "b", "C", " "), minLength: 1, maxLength: 14 });

test("the label that a bracket resembles is the first that brute force finds", () => {
  fc.assert(
    fc.property(fc.uniqueArray(words, { maxLength: 30 }), words, (labels, text) => {
      const sources = labels.map((label, id) => reference(`k${id}`, `Title of ${id}`, { label }));
      const loose = (label: string) => label.toLowerCase().replaceAll(" ", "");
      const [wanted, folded] = [loose(text), foldLabel(text)];
      const isNear = (label: string) =>
        loose(label) === wanted ||
        (Math.min(loose(label).length, wanted.length) >= 8 && distance(loose(label), wanted) <= 2);
      const known = labels.map(foldLabel).filter((label) => label !== "");
      const expected = known.includes(folded) ? undefined : known.find(isNear);
      const found = matchLabel(text, indexLabels(sources));
      expect(found && "near" in found ? foldLabel(found.near) : undefined).toBe(expected);
    }),
  );
});

test("a bracket is compared with so many labels, whether there are n, 2n or 4n, all alike", () => {
  for (const count of [500, 1000, 2000]) {
    let compared = 0;
    const compare = (): number => {
      compared += 1;
      return 9;
    };
    const title = (index: number) => `${"A report of the harbour board, ".repeat(10)} ${index}`;
    const sources = Array.from({ length: count }, (_, id) => reference(`k${id}`, title(id)));
    matchLabel(title(-1), indexLabels(sources, compare));
    expect(compared).toBeLessThanOrEqual(LIMITS.comparisons);
  }
});
