import { hash } from "node:crypto";
import { join } from "node:path";
import sharp from "sharp";
import { afterAll, beforeAll, expect, test } from "vitest";
import { fontsFor } from "../../../src/cards/fonts.ts";
import { CARD_HEIGHT, CARD_WIDTH, type CardRecipe } from "../../../src/cards/types.ts";
import { card, DRAWING } from "../../../src/engine/products/cards.ts";
import { makeCards } from "../../../src/engine/products/make-cards.ts";
import { readSealed } from "../../../src/engine/store/sealed.ts";
import { ROOT } from "../../kit/disk/project-root.ts";
import { scratch } from "../../kit/disk/scratch.ts";
import { buildIn, missing } from "./missing.ts";

const INSTALLED = new Set([
  "noto-serif",
  "noto-naskh-arabic",
  "noto-serif-hebrew",
  "noto-serif-sc",
]);
const COLOURS = { paper: "#ffffff", ink: "#000000", accent: "#ff0000", rule: "#0000ff" };
const MARGIN = 72;
/** Between headline and rule nothing is printed. */
const GAP = { from: 492, to: 528 };
const MOST_BYTES = 40_000;

const WORDS = "How the courts of Europe came to decide on what a government may keep to itself ";
const ofLength = (length: number) => WORDS.repeat(3).slice(0, length).trim();

const HEADLINES: [name: string, headline: string, language: string][] = [
  ...[5, 20, 45, 80, 120, 160, 200].map((length): (typeof HEADLINES)[number] => [
    `${length} letters`,
    ofLength(length),
    "en",
  ]),
  ["one word of 200 letters", "a".repeat(200), "en"],
  ["1,000 letters", WORDS.repeat(13).slice(0, 1000), "en"],
  ["wide capitals", "W".repeat(24), "en"],
  ["markup", '<span foreground="green" size="400%">& "quoted"</span> &lt; \u0000\u0007 </b>', "en"],
  ["Spanish", "¿Por qué revisan el PIB? Así se mide la economía en España", "es"],
  ["Greek", "Πώς ένα δικαστήριο στο Στρασβούργο αποφασίζει", "el"],
  ["Russian", "Пять вещей о Европейском суде", "ru"],
  ["Arabic", "كيف يعمل حق النقض (الفيتو) في مجلس الأمن منذ عام 1946 وحتى 2026", "ar"],
  ["Hebrew", "GPS: איך עובד בית הדין בהאג מאז 2002", "he"],
  ["Chinese", "震级与烈度有何不同：一次地震为什么会有两个数字，以及它们各自说明了什么", "zh"],
];

const recipe = (headline: string, language: string): CardRecipe => ({
  headline,
  kicker: "World",
  publication: "The Test Post",
  language,
  colours: COLOURS,
  fonts: fontsFor(headline, language, INSTALLED).fonts,
});

interface Drawn {
  bytes: Buffer;
  /** Whether a pixel is anything but paper. */
  isInk: (x: number, y: number) => boolean;
}

const { folder, remove } = scratch();
const drawn = new Map<string, Drawn>();
beforeAll(async () => {
  const jobs = HEADLINES.map(([name, headline, language]) => {
    return { to: join(folder, "cards", `${name}.png`), recipe: recipe(headline, language) };
  });
  await makeCards(jobs, { root: ROOT, cache: folder });
  for (const [name] of HEADLINES) {
    const bytes = readSealed(join(folder, "cards", `${name}.png`)) ?? Buffer.alloc(0);
    const { data, info } = await sharp(bytes)
      .removeAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true });
    expect([info.width, info.height]).toEqual([CARD_WIDTH, CARD_HEIGHT]);
    const isInk = (x: number, y: number) =>
      [0, 1, 2].some((channel) => data[(y * CARD_WIDTH + x) * 3 + channel] !== 255);
    drawn.set(name, { bytes, isInk });
  }
}, 60_000);
afterAll(remove);

/** The columns in which something is printed between two rows. */
function inkedColumns({ isInk }: Drawn, from: number, to: number): number[] {
  return Array.from({ length: CARD_WIDTH }, (_, x) => x).filter((x) =>
    Array.from({ length: to - from }, (_, row) => from + row).some((y) => isInk(x, y)),
  );
}

test.each(HEADLINES)("a headline of %s stays in its room, in a small file", (name, _, language) => {
  const card = drawn.get(name);
  if (!card) throw new Error("it was not drawn");
  expect(card.bytes.length).toBeLessThanOrEqual(MOST_BYTES);
  expect(inkedColumns(card, GAP.from, GAP.to)).toEqual([]);
  const columns = inkedColumns(card, 150, GAP.from);
  const [first = 0, last = CARD_WIDTH] = [columns[0], columns.at(-1)];
  expect(last - first).toBeGreaterThan(60);
  expect(first).toBeGreaterThanOrEqual(MARGIN);
  expect(last).toBeLessThan(CARD_WIDTH - MARGIN);
  // At the side where its lines begin.
  if (["ar", "he"].includes(language)) expect(last).toBeGreaterThan(CARD_WIDTH - MARGIN - 8);
  else expect(first).toBeLessThan(MARGIN + 8);
});

test("the same card is the same bytes in another cache, whatever fonts and language the machine has", async () => {
  const other = scratch();
  const [arabic] = HEADLINES.filter(([name]) => name === "Arabic");
  const [, headline = "", language = ""] = arabic ?? [];
  const before = { ...process.env };
  try {
    Object.assign(process.env, { LANG: "ja_JP.UTF-8", PANGO_LANGUAGE: "ja", FC_DEBUG: "0" });
    const to = join(other.folder, "cards", "a.png");
    await makeCards([{ to, recipe: recipe(headline, language) }], {
      root: ROOT,
      cache: other.folder,
    });
    expect(readSealed(to)?.equals(drawn.get("Arabic")?.bytes ?? Buffer.alloc(0))).toBe(true);
  } finally {
    process.env = before;
    other.remove();
  }
});

test("what the cache holds is not drawn again", () => {
  const asset = (name: string) => ({
    product: "card" as const,
    url: "/x.png",
    from: join(folder, "cards", name),
    fingerprint: name,
    card: recipe("x", "en"),
  });
  const files = [asset("Arabic.png"), asset("new.png"), undefined];
  const jobs = missing(card, files, buildIn(folder));
  expect(jobs.map(({ to }) => to)).toEqual([join(folder, "cards", "new.png")]);
});

test("a card that can't be drawn ends the drawing with its reason", async () => {
  const broken = { ...recipe("x", "en"), colours: undefined as never };
  const to = join(folder, "cards", "broken.png");
  await expect(
    makeCards([{ to, recipe: broken }], { root: ROOT, cache: folder }),
  ).rejects.toThrow();
});

test("who changes how cards are drawn counts up DRAWING: a cache that holds older ones would keep them", () => {
  const bytes = drawn.get("Arabic")?.bytes ?? Buffer.alloc(0);
  expect([DRAWING, hash("sha1", bytes, "hex").slice(0, 12)]).toEqual(["2", "8bca0c77af35"]);
});
