import { expect, test } from "vitest";
import { OTHER_NAMES } from "../../../src/markdown/failed-markup/brackets.ts";
import { CALLOUTS } from "../../../src/vocabularies.ts";
import { listsOf } from "../../kit/fixtures/vocabulary-lines.ts";
import { problemsOf } from "../failed-markup-fixtures.ts";

test.each([..."•‣▪◦●○■□➢➤✓✔❖"])("%s before a line is of a word processor's list", (sign) => {
  for (const written of [`${sign} a`, `${sign}a`, `${sign}\ufe0f a`, `${sign}\u00a0a`])
    expect(problemsOf(written)).toContain(`Readers see “${sign}” in a paragraph instead of a list`);
});

test.each([..."abcdefgh"])("lines that begin with %s) are not a list", (letter) => {
  expect(problemsOf(`${letter}) one\n${letter}) two`)).toContain("These lines are not a list");
});

test.each("md markdown htm html pdf jpg jpeg png gif svg webp avif heic".split(" "))(
  "what ends in .%s is a file, whose name may not have a space",
  (ending) => {
    expect(problemsOf(`[a](an own.${ending})`)).toContain("its URL contains a space");
    expect(problemsOf(`[a](an own ${ending})`)).toBe("");
  },
);

test.each(["http:", "https:", "mailto:", "tel:", "www.", "/", "./", "../", "#"])(
  "what begins with %s is an address",
  (start) => expect(problemsOf(`[a](${start}b c)`)).toContain("its URL contains a space"),
);

const NAMES = listsOf("callouts").flatMap(([name, others]) =>
  others.map((other) => [other, name] as const),
);

test.each(NAMES)("a callout [!%s] of another program is a %s", (other, name) => {
  for (const written of [other, other.toUpperCase()])
    expect(problemsOf(`> [!${written}]\n> words`)).toContain(`Write [!${name}]`);
});

test("the fixture has every name of a callout, and each is one of ours", () => {
  expect(NAMES.map(([other]) => other).toSorted()).toEqual(Object.keys(OTHER_NAMES).toSorted());
  const ours = [...CALLOUTS, "quote"].map((name) => name.toUpperCase());
  for (const [, name] of NAMES) expect(ours).toContain(name);
});
