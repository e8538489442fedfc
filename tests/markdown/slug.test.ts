import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { createIds, RESERVED, slugify } from "../../src/markdown/slug.ts";
import { ROOT } from "../kit/disk/project-root.ts";

test.for([
  ["How Schengen works", "how-schengen-works"],
  ["  “Quoted” — & dashed!  ", "quoted-dashed"],
  ["Planck’s number, it's", "plancks-number-its"],
  ["ÉCLAIR naïve Straße", "éclair-naïve-straße"],
  ["كيف يعمل حق النقض؟", "كيف-يعمل-حق-النقض"],
  ["震度とマグニチュード、二つ", "震度とマグニチュード-二つ"],
  ["हिन्दी में", "हिन्दी-में"],
  ["Ｆｕｌｌ　ｗｉｄｔｈ ﬁ ½", "full-width-fi-1-2"],
  ["zero\u200bwidth \u202eoverride ❤️", "zerowidth-override"],
  ["../../etc/passwd", "etc-passwd"],
  ["C:\\con.txt", "c-con-txt"],
  ["🙂", ""],
  ["\ud800", ""],
])("%j is %j", ([text = "", slug]) => {
  expect(slugify(text)).toBe(slug);
});

test("a long text is cut between words, and a text without spaces anywhere", () => {
  expect(slugify("a long title of a report ".repeat(9))).toBe(
    "a-long-title-of-a-report-a-long-title-of-a-report-a-long-title-of-a-report-a",
  );
  expect(slugify("字".repeat(200))).toBe("字".repeat(80));
  expect(slugify(`a${"𠀀".repeat(200)}`)).toBe(`a${"𠀀".repeat(39)}`);
});

test("a slug is safe in a URL, an id and a file name, and is its own slug", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 300 }), (text) => {
      const slug = slugify(text);
      expect(slug).toMatch(/^$|^[\p{L}\p{N}][\p{L}\p{M}\p{N}-]*$/u);
      expect(slug).not.toMatch(/--|-$/);
      expect(slugify(slug)).toBe(slug);
      expect(Buffer.byteLength(slug)).toBeLessThanOrEqual(240);
    }),
  );
});

test("ids are unique and never those of the page's own parts", () => {
  const id = createIds();
  expect(["Main", "Main", "A", "A", "A 2", "A", "", "?"].map(id)).toEqual([
    "main-2",
    "main-3",
    "a",
    "a-2",
    "a-2-2",
    "a-3",
    "section",
    "section-2",
  ]);
});

test("the ids that layouts give are kept from headings, and no others", () => {
  const files = globSync("{layouts,layouts/parts,src/markdown}/*.ts", { cwd: ROOT });
  const ids = files
    // The search page has no text.
    .filter((file) => !file.endsWith("search.11ty.ts"))
    .flatMap((file) => [
      ...readFileSync(join(ROOT, file), "utf8").matchAll(/ id="([a-z][a-z-]*)"/g),
    ])
    .map(([, id]) => id);
  expect(new Set([...ids, "top"])).toEqual(new Set(RESERVED));
});

test("İ in lower case is an i, as readers of Turkish type it", () => {
  expect(slugify("İstanbul")).toBe("istanbul");
  expect(slugify("I\u0307stanbul")).toBe("istanbul");
});
