import { expect, test } from "vitest";
import { contrastProblems } from "../../../src/content/tokens/token-contrast.ts";
import { parseTokens } from "../../../src/content/tokens/tokens-file.ts";
import { contrast } from "../../../src/content/tokens/wcag-contrast.ts";
import { resolvedColors } from "../../../src/engine/products/stylesheet.ts";
import { ROOT } from "../../kit/disk/project-root.ts";

function problems(text: string) {
  const own = parseTokens({ file: "content/tokens.css", path: "tokens.css", text }).value?.colors;
  return contrastProblems(resolvedColors(ROOT, own), own ?? {});
}

test("the ends of the scale of contrast are 1 and 21", () => {
  expect(contrast("#ffffff", "#ffffff")).toBe(1);
  expect(contrast("#000000", "#ffffff")).toBeCloseTo(21);
});

test("the stylesheet's own colours hold", () => {
  expect(problems("")).toEqual([]);
});

test("a colour that is hard to read is a warning, one that can't be read an error, at the token that is set", () => {
  const found = problems(":root {\n  --ink-quiet: light-dark(#707070, #bfb8ad);\n}");
  expect(found).toMatchObject([
    { line: 2, column: 3, severity: "warning", rule: "tokens/contrast" },
    { severity: "error" },
    { severity: "error" },
  ]);
});

test("a background on which the stylesheet's text can't be read is reported at the background", () => {
  const [first] = problems(":root { --ink: #000000;\n--paper: light-dark(#fdfbf6, #fdfbf6) }");
  expect(first).toMatchObject({ message: expect.stringContaining("dark scheme"), line: 1 });
});

test("the hint names a colour that passes on every background, which is then no problem", () => {
  const written = ":root { --accent: light-dark(#d9534f, #f4aaa1) }";
  const hints = problems(written).map(
    ({ hint }) => /^(#\w{6}) is the nearest --accent/.exec(hint ?? "")?.[1],
  );
  expect(hints.length).toBe(3);
  expect(new Set(hints).size).toBe(1);
  expect(problems(written.replace("#d9534f", hints[0] ?? ""))).toEqual([]);
});

test("where the publication sets only the background, the hint is about that", () => {
  const written = ":root { --highlight: light-dark(#a0a000, #332803) }";
  const [first] = problems(written);
  const [, color = ""] = /^(#\w{6}) is the nearest --highlight/.exec(first?.hint ?? "") ?? [];
  expect(problems(written.replace("#a0a000", color))).toEqual([]);
});
