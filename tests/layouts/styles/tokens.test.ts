import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { BLOCK_SHEETS } from "../../../src/markdown/uses.ts";
import { STYLES, styleFiles } from "../../kit/sites/style-files.ts";

const css = ["tokens.css", "blocks/drawing-tokens.css"]
  .map((name) => readFileSync(join(STYLES, name), "utf8"))
  .join("\n");

type Scheme = "light" | "dark";

function color(token: string, scheme: Scheme): string {
  const value = new RegExp(`--${token}: light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\)`).exec(css);
  const found = value?.[scheme === "light" ? 1 : 2];
  if (!found) throw new Error(`tokens.css has no colour --${token}`);
  return found;
}

/** https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
    const channel = Number.parseInt(hex.slice(start, start + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [lighter = 0, darker = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (lighter + 0.05) / (darker + 0.05);
}

test("the reckoning of contrast agrees with the ends of its scale", () => {
  expect(contrast("#000000", "#ffffff")).toBeCloseTo(21);
  expect(contrast("#777777", "#ffffff")).toBeCloseTo(4.48, 2);
});

describe.each<Scheme>(["light", "dark"])("in the %s scheme", (scheme) => {
  test.each(["ink", "ink-quiet", "accent"])("--%s can be read on every ground at 7:1", (token) => {
    for (const ground of ["paper", "paper-raised", "highlight"]) {
      const ratio = contrast(color(token, scheme), color(ground, scheme));
      expect(ratio, `--${token} on --${ground}`).toBeGreaterThanOrEqual(7);
    }
  });
});

test.each<Scheme>(["light", "dark"])(
  "series of charts can be told from the ground in %s",
  (scheme) => {
    for (const series of ["accent", "series-2", "series-3", "series-4", "series-5", "series-6"]) {
      const ratio = contrast(color(series, scheme), color("paper", scheme));
      expect(ratio, series).toBeGreaterThanOrEqual(4.5);
    }
  },
);

/** The text-only edition has its own sheet without tokens: its type and colours are the reader's. */
const LITE = "lite.css";

/** The colours of charts, which only pages with a chart load. */
const OF_DRAWINGS = "blocks/drawing-tokens.css";

/** The styles but for their tokens; paper has its own. Comments are not rules. */
const OTHERS = styleFiles()
  .filter((name) => !["tokens.css", "print.css", OF_DRAWINGS, LITE].includes(name))
  .map((name) => ({
    name,
    rules: readFileSync(join(STYLES, name), "utf8").replace(/\/\*.*?\*\//gs, ""),
  }));

const valuesOf = (rules: string, property: string) =>
  [...rules.matchAll(new RegExp(`(?<![-\\w])${property}:\\s*([^;}]+)[;}]`, "g"))].map(
    ([, value = ""]) => value.replace(/\s+/g, " ").trim(),
  );

test("every colour of the styles is a token, so that both schemes are thought of", () => {
  for (const { name, rules } of OTHERS) {
    // A mask takes the opacity of its colours alone.
    const painted = rules.replace(/mask-image:[^;]*;/g, "");
    expect(painted.match(/#[0-9a-f]{3,8}\b|rgb\(|hsl\(|oklch\(/gi), name).toBeNull();
    for (const property of ["color", "background", "background-color", "border-color"]) {
      const others = valuesOf(painted, property).filter((value) => !COLOR.test(value));
      expect(others, `${name}: ${property}`).toEqual([]);
    }
  }
});

const COLOR = /^(?:var\(--[a-z-]+\d?\)|inherit|currentcolor|transparent|none|(?:Link|Canvas)Text)$/;
/** Drawn from the scale, or from the text around. */
const FONT_SIZE =
  /^(?:var\(--text-[a-z-]+\)|calc\(var\(--text-[a-z-]+\) \* [\d.]+\)|inherit|1em|100%)$/;
const FAMILY = /^(?:var\(--(?:serif|sans|mono|display)\)|inherit)$/;
const LEADING =
  /^(?:var\(--leading[a-z-]*\)|calc\(var\(--leading[a-z-]*\) [-+] [\d.]+\)|inherit|[01]|1\.125rem)$/;

test.each([
  ["font-size", FONT_SIZE],
  ["font-family", FAMILY],
  ["line-height", LEADING],
])("every %s of the styles is drawn from a token", (property, drawn) => {
  for (const { name, rules } of OTHERS) {
    const others = valuesOf(rules, property).filter((value) => !drawn.test(value));
    expect(others, name).toEqual([]);
  }
});

test("every token that the styles use is there, and every token that is there is used", () => {
  const ofDrawings = readFileSync(join(STYLES, OF_DRAWINGS), "utf8");
  const all = [ofDrawings, ...OTHERS.map(({ rules }) => rules)].join("\n");
  const declared = [...`${css}\n${all}`.matchAll(/(--[-\w]+)\s*:/g)].map(([, name]) => name);
  const used = [...`${css}\n${all}`.matchAll(/var\((--[-\w]+)/g)].map(([, name]) => name);
  expect(used.filter((name) => !declared.includes(name))).toEqual([]);
  // The stylesheet of Waline's client uses these.
  const own = declared.filter((name) => !name?.startsWith("--waline-"));
  expect(own.filter((name) => !used.includes(name))).toEqual([]);
});

test("directions are logical, so that right-to-left pages need no extra rules", () => {
  const physical =
    /(?:^|[\s;{])(?:(?:margin|padding|border)-(?:left|right|top|bottom)|left|right|top|bottom|float: (?:left|right)|text-align: (?:left|right)|(?:min-|max-)?(?:width|height))\s*:/m;
  for (const name of styleFiles()) {
    const rules = readFileSync(join(STYLES, name), "utf8").replace(/@media[^{]*/g, "");
    expect(physical.exec(rules)?.[0], name).toBeUndefined();
  }
});

test("each part is in one of the stylesheets, and print in its own", () => {
  const importedBy = (name: string) =>
    [...readFileSync(join(STYLES, name), "utf8").matchAll(/@import "([^"]+)"/g)].map(
      ([, imported]) => imported,
    );
  const [site, lists, blocks] = [
    importedBy("site.css"),
    importedBy("lists.css"),
    BLOCK_SHEETS.flatMap((sheet) =>
      importedBy(`blocks/${sheet}.css`).map((name) => `blocks/${name}`),
    ),
  ];
  const files = styleFiles().filter(
    (name) =>
      ![
        "site.css",
        "lists.css",
        ...BLOCK_SHEETS.map((sheet) => `blocks/${sheet}.css`),
        "comments.css",
        "comment-frame.css",
        "print.css",
        "review.css",
        LITE,
      ].includes(name),
  );
  expect([...site, ...lists, ...blocks].toSorted()).toEqual(files.toSorted());
});
