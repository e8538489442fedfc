import { expect, test } from "vitest";
import { logoOf } from "../../../src/content/settings/logo.ts";

const place = { file: "content/publication.yaml", line: 3, column: 7 };
const source = {
  file: place.file,
  path: "publication.yaml",
  text: "a: b\nc: d\nlogo: /media/x.svg\n",
};
const found = { url: "/media/x.svg", width: 300, height: 60 };

test("a publication without a logo has none, and that is no problem", () => {
  expect(logoOf(undefined, source, () => found)).toEqual({ diagnostics: [] });
});

test("the logo has its url and size", () => {
  expect(logoOf({ src: "x.svg", place }, source, () => found)).toEqual({
    logo: { src: "/media/x.svg", width: 300, height: 60 },
    diagnostics: [],
  });
});

test("one that is missing, or elsewhere, is an error at its place", () => {
  const problem = {
    ...place,
    severity: "error",
    rule: "settings/logo",
    excerpt: { text: "logo: /media/x.svg", column: place.column },
  };
  const missing = {
    rule: "image/missing",
    problem: "There is no picture",
    hint: "Put it there.",
  } as const;
  expect(logoOf({ src: "x", place }, source, () => missing).diagnostics).toMatchObject([problem]);
  const remote = { url: "https://x.example/x.svg", remote: true } as const;
  expect(logoOf({ src: "x", place }, source, () => remote).diagnostics).toMatchObject([problem]);
});
