import { readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { expect, test } from "vitest";
import { FALLBACKS } from "../../src/fonts/fallbacks.ts";
import { readFont } from "../../src/fonts/read-font.ts";
import type { FontFacts } from "../../src/fonts/types.ts";
import { covers } from "../../src/fonts/unicode-ranges.ts";
import { ROOT } from "../kit/disk/project-root.ts";

const FONTS = join(ROOT, "tests/fixtures/fonts");
const fixture = (name: string) => readFileSync(join(FONTS, name));
const packaged = (family: string, name: string) =>
  readFileSync(join(ROOT, `node_modules/@fontsource/${family}/files/${family}-${name}.woff2`));

function factsOf(bytes: Buffer): FontFacts {
  const found = readFont(bytes);
  if ("problem" in found) throw new Error(found.problem);
  return found;
}

test("a font says its family, weight, style and kind", () => {
  expect(factsOf(fixture("newsreader-700.woff2"))).toMatchObject({
    family: "Newsreader 16pt 16pt",
    weights: { least: 700, most: 700 },
    italic: false,
    generic: "serif",
    metrics: { ascent: 0.735, descent: 0.265, lineGap: 0 },
  });
  expect(factsOf(fixture("newsreader-500-italic.woff2"))).toMatchObject({
    weights: { least: 500, most: 500 },
    italic: true,
  });
});

test("it has the letters of its script, and no others", () => {
  const latin = factsOf(fixture("newsreader-700.woff2")).characters;
  for (const letter of "aZñ¿é“—€")
    expect(covers(latin, letter.codePointAt(0) ?? 0), letter).toBe(true);
  for (const letter of "ياяק一")
    expect(covers(latin, letter.codePointAt(0) ?? 0), letter).toBe(false);
  const arabic = factsOf(packaged("noto-naskh-arabic", "arabic-700-normal"));
  expect(covers(arabic.characters, "ي".charCodeAt(0))).toBe(true);
  expect(arabic.metrics.widths).toBeUndefined();
});

test("the widths of the fallback are what the font of that name has", () => {
  const own = FALLBACKS.serif.find(({ name }) => name === "Noto Serif");
  for (const style of ["upright", "italic"] as const) {
    const name = style === "upright" ? "normal" : "italic";
    const regular = factsOf(packaged("noto-serif", `latin-400-${name}`)).metrics.widths?.regular;
    const bold = factsOf(packaged("noto-serif", `latin-700-${name}`)).metrics.widths?.bold;
    expect(own?.[style].regular).toBeCloseTo(regular ?? 0, 4);
    expect(own?.[style].bold).toBeCloseTo(bold ?? 0, 4);
  }
});

test.each([
  ["a TrueType font", Buffer.from("\0\x01\0\0rest", "latin1"), "is a TrueType font (TTF)"],
  ["an OpenType font", Buffer.from("OTTOrest"), "is an OpenType font (OTF)"],
  ["an older web font", Buffer.from("wOFFrest"), "is a WOFF file of the older version 1"],
  ["a web page", Buffer.from("<!DOCTYPE html>"), "is a web page, not a font"],
  [
    "a pointer",
    Buffer.from("version https://git-lfs.github.com/spec/v1"),
    "is only a pointer of Git LFS, not the font",
  ],
  ["nothing", Buffer.alloc(0), "is empty"],
  ["anything", Buffer.from("hello"), "is not a WOFF2 font"],
  ["a collection", Buffer.from("wOF2ttcf"), "is a collection of fonts"],
  ["a head alone", Buffer.from("wOF2\0\x01\0\0", "latin1"), "is damaged: its tables can't be read"],
])("%s is not taken for a font", (_, bytes, problem) => {
  expect(readFont(bytes)).toMatchObject({ problem, hint: expect.stringMatching(/\.$/) });
});

test("a font that is cut off or changed anywhere never throws", () => {
  const whole = fixture("newsreader-700.woff2");
  for (let length = 0; length < whole.length; length += 251)
    expect(() => readFont(whole.subarray(0, length)), `${length}`).not.toThrow();
  for (let at = 4; at < whole.length; at += at < 400 ? 1 : 307) {
    const changed = Buffer.from(whole);
    changed[at] = (changed[at] ?? 0) ^ 0xff;
    expect(() => readFont(changed), `${at}`).not.toThrow();
  }
});

/** A WOFF2 file of these tables, as they are. */
function woff2(tables: Record<string, Buffer>): Buffer {
  const packed = brotliCompressSync(Buffer.concat(Object.values(tables)));
  const entries = Object.entries(tables).map(([tag, { length }]) => {
    const digits = [28, 21, 14, 7, 0].map((shift) => Math.floor(length / 2 ** shift) % 128);
    const used = digits.slice(
      Math.max(
        0,
        digits.findIndex((digit) => digit > 0),
      ),
    );
    const size = used.map((digit, index) => (index < used.length - 1 ? digit | 128 : digit));
    return Buffer.concat([Buffer.from([63]), Buffer.from(tag), Buffer.from(size)]);
  });
  const head = Buffer.alloc(48);
  head.write("wOF2\0\x01\0\0", "latin1");
  head.writeUInt16BE(entries.length, 12);
  head.writeUInt32BE(packed.length, 20);
  return Buffer.concat([head, ...entries, packed]);
}

test("tables that unpack to far more than a font has are not unpacked", () => {
  const bomb = woff2({ junk: Buffer.alloc(70_000_000) });
  expect(bomb.length).toBeLessThan(10_000);
  expect(readFont(bomb)).toMatchObject({ problem: expect.stringContaining("damaged") });
});

test("a table of characters that claims more than it has is refused", () => {
  const cmap = Buffer.alloc(40);
  cmap.writeUInt16BE(1, 2);
  cmap.writeUInt32BE(12, 8);
  cmap.writeUInt16BE(12, 12);
  cmap.writeUInt32BE(0xffffffff, 24);
  const others = { "OS/2": Buffer.alloc(96), head: Buffer.alloc(54), name: Buffer.alloc(6) };
  expect(readFont(woff2({ cmap, ...others }))).toHaveProperty("problem");
});
