import { expect, test } from "vitest";
import { endOfBracket, foldLabel, indexLabels, matchLabel } from "../../src/citations/labels.ts";
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
