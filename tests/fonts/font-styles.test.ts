import { transform } from "lightningcss";
import { expect, test } from "vitest";
import { fontStyles } from "../../src/fonts/font-styles.ts";
import { headlineFont } from "../../src/fonts/headline-font.ts";
import type { Font } from "../../src/fonts/types.ts";

const LATIN = [{ first: 0x20, last: 0x17f }];
const ARABIC = [{ first: 0x600, last: 0x6ff }];

const font = (changes: Partial<Font> = {}): Font => ({
  family: "Own",
  weights: { least: 700, most: 700 },
  italic: false,
  generic: "serif",
  characters: LATIN,
  metrics: { ascent: 0.9, descent: 0.3, lineGap: 0, widths: { regular: 0.4417, bold: 0.515 } },
  url: "/assets/fonts/own.0123456789.woff2",
  roles: ["headline"],
  ...changes,
});
const styles = (...fonts: Font[]) => fontStyles(fonts, "/assets/");

test("a face is loaded from beside the stylesheet, and shown when it has arrived", () => {
  expect(styles(font())).toContain(
    '@font-face{font-family:"Own";src:url("fonts/own.0123456789.woff2") format("woff2");font-weight:700;font-style:normal;font-display:swap}',
  );
  expect(styles(font({ only: LATIN, weights: { least: 200, most: 800 }, italic: true }))).toContain(
    "font-weight:200 800;font-style:italic;font-display:swap;unicode-range:U+20-17f}",
  );
});

test("the stand-in is an installed font; one of Georgia's width is unscaled", () => {
  expect(styles(font())).toContain(
    '@font-face{font-family:"Own like Georgia";src:local("Georgia Bold"),local("Gelasio Bold");font-weight:700;font-style:normal;size-adjust:100%;ascent-override:90%;descent-override:30%;line-gap-override:0%}',
  );
  const wide = { ...font().metrics, widths: { regular: 0.4417, bold: 1.03 } };
  expect(styles(font({ metrics: wide }))).toContain("size-adjust:200%;ascent-override:45%");
});

test("a variable font has a regular and a bold one", () => {
  const css = styles(font({ weights: { least: 200, most: 800 } }));
  expect(css).toContain('src:local("Georgia"),local("Gelasio");font-weight:200 599');
  expect(css).toContain('src:local("Georgia Bold"),local("Gelasio Bold");font-weight:600 800');
});

test("each role sets its token, and other languages keep their fonts", () => {
  const css = styles(
    font(),
    font({ family: "Sans", roles: ["text", "interface"], generic: "sans-serif" }),
  );
  const [, tokens] = /:root:where\(:not\(:lang\(ar,fa,.*?\{(.*?)\}/.exec(css) ?? [];
  expect(tokens).toMatch(
    /^--display:"Own",.*,var\(--serif\);--serif:"Sans",.*,sans-serif;--sans:"Sans",.*,sans-serif$/,
  );
  expect(css).not.toContain(":where([lang])");
});

test("a font for a language with separate fonts is set for that language alone", () => {
  const css = styles(font({ family: "Naskh", characters: ARABIC, roles: ["text"] }));
  expect(css).toContain(':where([lang]):lang(ar,fa,ur){--serif:"Naskh",serif}');
  expect(css).not.toContain(":root:where");
});

test("no name can end the string it is in, or begin a rule", () => {
  const evil = '"}body{display:none}\\\n</style>';
  const css = styles(font({ family: evil, url: `/assets/${evil}.woff2` }));
  const selectors: string[] = [];
  transform({
    filename: "x.css",
    code: Buffer.from(css),
    visitor: { Rule: ({ type }) => void selectors.push(type) },
  });
  expect(new Set(selectors)).toEqual(new Set(["font-face", "style"]));
  expect(selectors.filter((type) => type === "style")).toHaveLength(1);
});

test("the headline needs the upright face nearest to its weight, in a language that the font has", () => {
  const faces = [
    font({ url: "/400", weights: { least: 400, most: 400 } }),
    font({ url: "/700i", italic: true }),
    font({ url: "/600", weights: { least: 600, most: 600 } }),
    font({ url: "/text", roles: ["text"] }),
  ];
  const need = (language: string, fonts = faces) =>
    headlineFont(fonts, { language, weight: 700 })?.url;
  expect(need("es")).toBe("/600");
  expect(need("ar")).toBeUndefined();
  expect(need("en", faces.slice(3))).toBe("/text");
  expect(need("en", [font({ roles: ["interface"] })])).toBeUndefined();
});
