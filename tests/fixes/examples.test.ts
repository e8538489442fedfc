import { expect, test } from "vitest";
import { FIXES } from "../../src/fixes/fixes.ts";
import { exampleOf } from "../../src/reference/examples.ts";
import { WITHOUT_EXAMPLE } from "../../src/reference/without-example.ts";
import { useScratch } from "../kit/disk/scratch.ts";
import { diagnoseFiles } from "../kit/rules/diagnose-example.ts";
import { examplePublication } from "../kit/rules/example-publication.ts";
import { fixInRounds } from "../kit/rules/fix-rounds.ts";

const place = useScratch();

const SHOWN = Object.keys(FIXES).filter((rule) => !Object.hasOwn(WITHOUT_EXAMPLE, rule));

test.each(SHOWN)("the fix of %s makes the example's text after", async (rule) => {
  const { before, after } = exampleOf(rule) ?? { before: [], after: [] };
  const [own] = before;
  const path = own?.path ?? "";
  const files = await examplePublication(rule, before);
  const wanted = await examplePublication(rule, after);
  const fixed = await fixInRounds(path, String(files[path]), (text) =>
    diagnoseFiles(place.folder, { ...files, [path]: text }),
  );
  expect(fixed.text).toBe(wanted[path]);
  expect(fixed.left.filter((each) => each.rule === rule)).toEqual([]);
});
