import { expect, test } from "vitest";
import type { Diagnostic } from "../../src/diagnostics.ts";
import { fixText } from "../../src/fixes/fix-text.ts";
import { FIXES } from "../../src/fixes/fixes.ts";
import { exampleOf } from "../../src/reference/examples.ts";
import { WITHOUT_EXAMPLE } from "../../src/reference/without-example.ts";
import { useScratch } from "../kit/disk/scratch.ts";
import { diagnoseFiles } from "../kit/rules/diagnose-example.ts";
import { examplePublication } from "../kit/rules/example-publication.ts";
import { fixInRounds } from "../kit/rules/fix-rounds.ts";

const place = useScratch();

const SHOWN = Object.keys(FIXES).filter((rule) => !Object.hasOwn(WITHOUT_EXAMPLE, rule));

/** The words of a problem may change, in a new version or by translation: no fix reads them. */
const inOtherWords = (found: readonly Diagnostic[]): Diagnostic[] =>
  found.map((each) => ({ ...each, message: "…", hint: "…" }));

test.each(SHOWN)(
  "the fix of %s makes the example's text after, whatever the problem says",
  async (rule) => {
    const { before, after } = exampleOf(rule) ?? { before: [], after: [] };
    const [own] = before;
    const path = own?.path ?? "";
    const files = await examplePublication(rule, before);
    const wanted = await examplePublication(rule, after);
    const fixed = await fixInRounds(path, String(files[path]), async (text) =>
      inOtherWords(await diagnoseFiles(place.folder, { ...files, [path]: text })),
    );
    expect(fixed.text).toBe(wanted[path]);
    expect(fixed.left.filter((each) => each.rule === rule)).toEqual([]);
  },
);

test.each([
  ["a field that is set too", "kiker: A\nkicker: B\n"],
  ["a field two letters away", "kikr: A\n"],
  ["a field with a comma for its colon", "citations:\n  - {id: a, title: A, dat, 2026}\n"],
])("%s is left", async (_, front) => {
  const text = `---\n${front}---\n\nText.\n`;
  const own = { path: "articles/example.md", text, isWhole: false, hasEscapes: false };
  const files = await examplePublication("field/unknown", [own]);
  const found = await diagnoseFiles(place.folder, files);
  expect(found.filter(({ rule }) => rule === "field/unknown")).not.toEqual([]);
  const { mended } = fixText(String(files[own.path]), found, { language: "en-GB" });
  expect(mended.filter(({ rule }) => rule === "field/unknown")).toEqual([]);
});
