import { expect, test } from "vitest";
import type { Name } from "../../../src/citations/types.ts";
import { readNames } from "../../../src/content/bibtex/bib-names.ts";
import { AND_OTHERS, withOthers } from "../../../src/content/csl/and-others.ts";
import { shownName } from "../../../src/content/csl/csl-names.ts";
import { linesOf } from "../../kit/fixtures/vocabulary-lines.ts";

function told(name: Name): string {
  const { given, family, suffix, literal, others } = name;
  if (others) return "…";
  if (literal !== undefined) return `[${literal}]`;
  const dropping = name["dropping-particle"];
  const particle = name["non-dropping-particle"] ?? (dropping && `(${dropping})`);
  return `${given} ${particle ? `‹${particle}›` : "·"} ${family}${suffix ? `, ${suffix}` : ""}`;
}

test.each(linesOf("bib-names"))("%s", (tex, meant) => {
  const { names, unclear, unknown } = readNames(tex);
  const problem = unclear ? " ⟂names" : unknown ? ` ⟂${unknown}` : "";
  expect(`${withOthers(names).map(told).join(" + ")}${problem}`).toBe(meant);
});

test.each(linesOf("and-others"))("%s at the end of a list is “et al.”", (words, before) => {
  const names: Name[] = [{ literal: before }, { literal: words }];
  expect(withOthers(names)).toEqual([{ literal: before }, { others: true }]);
  expect(withOthers([{ literal: words }])).toEqual([{ literal: words }]);
  expect(names.map(shownName)).toEqual([before, words]);
});

test("all that such a list ends with has a line", () => {
  expect(
    linesOf("and-others")
      .map(([words]) => words)
      .sort(),
  ).toEqual([...AND_OTHERS].sort());
});

test("“et al.” behind a name is not part of it, in whichever part of the name it is", () => {
  const open = { others: true };
  expect(withOthers([{ literal: "Dan Koe et al." }])).toEqual([{ literal: "Dan Koe" }, open]);
  expect(withOthers([{ literal: "Dan Koe, and others" }])).toEqual([{ literal: "Dan Koe" }, open]);
  expect(withOthers([{ family: "Koe", given: "Dan, et al" }])).toEqual([
    { family: "Koe", given: "Dan" },
    open,
  ]);
  expect(withOthers([{ family: "Koe et alii", given: "Dan" }])).toEqual([
    { family: "Koe", given: "Dan" },
    open,
  ]);
});

test("a list that names all is left as it is, and so is one that has its end already", () => {
  const names: Name[] = [{ family: "Others", given: "Ann" }, { literal: "Ann et Al" }];
  expect(withOthers(names.toReversed())).toEqual(names.toReversed());
  expect(withOthers([{ literal: "A" }, { others: true }])).toEqual([
    { literal: "A" },
    { others: true },
  ]);
  expect(withOthers([])).toEqual([]);
});
