import { expect, test } from "vitest";
import { logosOf } from "../../../src/content/settings/logo.ts";

const place = { file: "content/publication.yaml", line: 3, column: 7 };
const source = {
  file: place.file,
  path: "publication.yaml",
  text: "a: b\nc: d\nlogo: /media/x.svg\n",
};
const found = { url: "/media/x.svg", width: 300, height: 60 };

test("a publication without a logo has none, and that is not a problem", () => {
  expect(logosOf({}, source, () => found)).toEqual({ diagnostics: [] });
});

test("the logo has its URL and size", () => {
  expect(logosOf({ logo: { src: "x.svg", place } }, source, () => found)).toEqual({
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
  expect(logosOf({ logo: { src: "x", place } }, source, () => missing).diagnostics).toMatchObject([
    problem,
  ]);
  const remote = { url: "https://x.example/x.svg", remote: true } as const;
  expect(logosOf({ logo: { src: "x", place } }, source, () => remote).diagnostics).toMatchObject([
    problem,
  ]);
});

const square = { url: "/media/x.svg", width: 40, height: 42 };
const named = { src: "x.svg", place };

test("a square logo is the icon too, unless the settings name another", () => {
  const logo = { src: "/media/x.svg", width: 40, height: 42 };
  expect(logosOf({ logo: named }, source, () => square)).toMatchObject({ logo, icon: logo });
  const find = (src: string) => (src === "icon" ? { ...square, url: "/media/i.svg" } : square);
  const both = logosOf({ logo: named, icon: { src: "icon", place } }, source, find);
  expect(both).toMatchObject({ logo, icon: { src: "/media/i.svg" }, diagnostics: [] });
});

test("an icon that is not square is an error, and a small one a warning", () => {
  expect(logosOf({ icon: named }, source, () => found).diagnostics).toMatchObject([
    {
      severity: "error",
      rule: "settings/icon",
      line: 3,
      message: expect.stringContaining("300 × 60"),
    },
  ]);
  const raster = { stem: "/assets/pictures/x-1", fallback: "png" } as const;
  const of = (side: number) =>
    logosOf({ icon: named }, source, () => ({
      url: "/media/x.png",
      width: side,
      height: side,
      raster,
    }));
  expect(of(511).diagnostics).toMatchObject([{ severity: "warning", rule: "settings/icon-size" }]);
  expect(of(512).diagnostics).toEqual([]);
  expect(of(512).icon).toMatchObject({ width: 512 });
});
