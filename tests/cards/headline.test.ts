import { expect, test } from "vitest";
import { type Measure, setHeadline } from "../../src/cards/headline.ts";
import type { Wrapping } from "../../src/cards/text-mask.ts";

/** Line height of Noto Serif, in em, as a card has it. */
const LINE = 1.362 * 0.84;
const ROOM = { width: 1056, height: 338 };

/** Letters of Latin are half as wide as they are high, and those of Chinese and Japanese as wide. */
const widthOf = (text: string) =>
  [...text].reduce((sum, letter) => sum + (/\p{scx=Han}|\p{scx=Kana}/u.test(letter) ? 1 : 0.5), 0);

/** Lines as a program for setting text breaks them: at spaces, beside a letter of Chinese, within a word if it must. */
function linesOf(text: string, size: number, { width = Infinity, anywhere }: Wrapping): string[] {
  const fits = (line: string) => widthOf(line.trimEnd()) * size <= width;
  const words = text.match(/\p{scx=Han}|\p{scx=Kana}|\s|[^\s\p{scx=Han}\p{scx=Kana}]+/gu) ?? [];
  const pieces = words.flatMap((word) => (anywhere && !fits(word) ? [...word] : word));
  const lines = [""];
  for (const piece of pieces) {
    const last = lines.pop() ?? "";
    if (last === "" || fits(last + piece)) lines.push(last + piece);
    else lines.push(last, piece.trimStart());
  }
  return lines.map((line) => line.trim());
}

/** A measure of which a test knows the letters, that counts how often it is asked. */
function ruler() {
  let asked = 0;
  const measure: Measure = async (text, { size }, wrapping = {}) => {
    asked += 1;
    const lines = linesOf(text, size, wrapping);
    const height = lines.length * size * LINE;
    return { width: Math.max(...lines.map(widthOf)) * size, height: height - size * 0.25 };
  };
  return { measure, asked: () => asked };
}

async function set(headline: string, direction: "ltr" | "rtl" = "ltr") {
  const { measure, asked } = ruler();
  const style = { families: [], language: "en", direction, weight: "bold", leading: 0.84 } as const;
  const { text, size, wrapping } = await setHeadline(headline, { style, measure }, ROOM);
  return { size, wrapping, lines: linesOf(text, size, wrapping), asked: asked() };
}

const of = (count: number, word: string) => Array(count).fill(word).join(" ");

test.each([
  ["one word is as large as can be", "Tide", 124, ["Tide"]],
  ["a word fills a line to its end", "a".repeat(17), 124, ["a".repeat(17)]],
  ["one letter more, and the size is less", "a".repeat(18), 112, ["a".repeat(18)]],
  ["a long word is not broken", "Donaudampfschifffahrt", 92, ["Donaudampfschifffahrt"]],
  [
    "two words that are too long for one line take two",
    "Harbourmaster resigns",
    124,
    ["Harbourmaster", "resigns"],
  ],
  [
    "lines are about as long as each other",
    "The harbour office counts its ships again",
    104,
    ["The harbour", "office counts", "its ships again"],
  ],
  [
    "a word more than a line is not left alone",
    "Who reads the gauges now",
    124,
    ["Who reads the", "gauges now"],
  ],
  [
    "Chinese is broken between letters",
    "港口办公室再次统计船只数量",
    124,
    ["港口办公室再次", "统计船只数量"],
  ],
  ["nothing is nothing", "", 124, [""]],
])("%s", async (_what, headline, size, lines) => {
  expect(await set(headline)).toMatchObject({ size, lines });
});

test("many words are set in five lines at most, the more the smaller", async () => {
  const found = await Promise.all([4, 8, 16, 24, 32].map((count) => set(of(count, "harbour"))));
  const sizes = found.map(({ size }) => size);
  expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
  expect(new Set(sizes).size).toBe(sizes.length);
  for (const { lines } of found) expect(lines.length).toBeLessThanOrEqual(5);
});

test("what fits at no size is cut behind a word, and says so", async () => {
  const { size, lines } = await set(of(90, "harbour"));
  expect(size).toBe(40);
  expect(lines.length).toBeLessThanOrEqual(5);
  expect(lines.join(" ")).toMatch(/^(?:harbour )+harbour…$/);
  expect(lines.join(" ").length).toBeGreaterThan(5 * 44);
});

test("a word that fits on no line is broken, and cut where five lines don't hold it", async () => {
  expect(await set("a".repeat(60))).toMatchObject({
    size: 40,
    lines: ["a".repeat(52), "a".repeat(8)],
  });
  const { size, lines } = await set("a".repeat(900));
  expect(size).toBe(40);
  expect(lines.map(({ length }) => length)).toEqual([52, 52, 52, 52, 52]);
  expect(lines.at(-1)).toMatch(/a…$/);
});

test("a letter of several signs is not cut in half", async () => {
  const { lines } = await set("👩‍👩‍👧".repeat(200));
  expect(lines.join("")).toMatch(/^(?:👩‍👩‍👧)+…$/u);
});

test("Arabic is broken as what is written from the left is", async () => {
  const headline = "مكتب الميناء يحصي السفن مرة أخرى بعد العاصفة";
  const right = await set(headline, "rtl");
  expect(right).toEqual(await set(headline));
  expect(right.lines.join(" ")).toBe(headline);
  expect(right.lines.length).toBeGreaterThan(1);
});

test("no line sticks out of the width that it is broken at", async () => {
  const headlines = ["Harbourmasters resign", "Donaudampfschifffahrt ruht", of(7, "harbour")];
  for (const headline of headlines) {
    const { size, lines, wrapping } = await set(headline);
    const widest = Math.max(...lines.map(widthOf)) * size;
    expect([headline, widest <= (wrapping.width ?? 0)]).toEqual([headline, true]);
  }
});

test("a headline is measured some dozen times, however long it is", async () => {
  for (const headline of ["Tide", of(20, "harbour"), of(500, "harbour"), "a".repeat(2_000)])
    expect((await set(headline)).asked).toBeLessThan(20);
});
