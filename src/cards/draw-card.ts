import { direction as directionOf } from "../text/bidi.ts";
import { type Canvas, canvasOf, fill, print } from "./canvas.ts";
import { familyOf } from "./fonts.ts";
import { type Room, setHeadline } from "./headline.ts";
import { encodePng } from "./png.ts";
import { drawText, measureText, type TextMask, type TextStyle } from "./text-mask.ts";
import { CARD_HEIGHT, CARD_WIDTH, type CardRecipe } from "./types.ts";

/** In pixels, as all below. Networks crop or cover the edges. */
const MARGIN = 72;
const BAND = 14;
const KICKER = { size: 30, middle: 96, tracking: 60 };
const HEADLINE = { top: 150, bottom: 488, leading: 0.84 };
const RULE = { y: 530, height: 2 };
const NAME = { size: 34, middle: 576 };
const INNER = CARD_WIDTH - 2 * MARGIN;

/** Draws a card as a PNG. fontconfig must be configured with the recipe's fonts and no others. */
export async function drawCard(recipe: CardRecipe): Promise<Buffer> {
  const { colours, language, fonts, headline, kicker, publication } = recipe;
  const direction = directionOf(language);
  const style = { families: fonts.map(familyOf), language, direction, weight: "bold" } as const;
  const canvas = canvasOf(CARD_WIDTH, CARD_HEIGHT, colours.paper);
  fill(canvas, colours.accent, { x: 0, y: 0, width: CARD_WIDTH, height: BAND });
  fill(canvas, colours.rule, { x: MARGIN, y: RULE.y, width: INNER, height: RULE.height });
  if (kicker) {
    const own = { ...style, size: KICKER.size, tracking: trackingOf(kicker) };
    const mask = await line(kicker.toLocaleUpperCase(language), own);
    print(canvas, colours.accent, mask, at(mask, KICKER.middle, direction));
  }
  const room = { width: INNER, height: HEADLINE.bottom - HEADLINE.top };
  const words = await drawHeadline(headline, { ...style, leading: HEADLINE.leading }, room);
  print(canvas, colours.ink, words, {
    x: startOf(words, direction),
    y: HEADLINE.top,
  });
  await printName(canvas, publication, { ...style, size: NAME.size }, colours.ink);
  return encodePng(canvas);
}

async function drawHeadline(
  headline: string,
  style: Omit<TextStyle, "size">,
  room: Room,
): Promise<TextMask> {
  const { text, size, wrapping } = await setHeadline(
    headline,
    { style, measure: measureText },
    room,
  );
  return drawText(text, { ...style, size }, wrapping);
}

async function printName(
  canvas: Canvas,
  name: string,
  style: TextStyle,
  colour: string,
): Promise<void> {
  const mask = await line(name, style);
  print(canvas, colour, mask, at(mask, NAME.middle, style.direction));
}

/** Cached, since all cards of a publication show its name, and those of a section its title. */
const lines = new Map<string, TextMask>();
const MAX_KEPT = 100;

async function line(text: string, style: TextStyle): Promise<TextMask> {
  const key = JSON.stringify([text, style]);
  const known = lines.get(key) ?? (await drawLine(text, style));
  if (lines.size >= MAX_KEPT) lines.clear();
  lines.set(key, known);
  return known;
}

/** Draws one line, smaller if it must be. Text that is too long even then is clipped. */
async function drawLine(text: string, style: TextStyle): Promise<TextMask> {
  const { width } = await measureText(text, style);
  if (width <= INNER) return drawText(text, style);
  const size = Math.max(16, Math.floor((style.size * INNER) / width));
  return drawText(text, { ...style, size });
}

/** Letter-spaces only scripts with capitals, not joined or square ones. */
function trackingOf(text: string): number {
  return /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Common}\p{Script=Inherited}]*$/u.test(
    text,
  )
    ? KICKER.tracking
    : 0;
}

/** The position of a line with its middle at this height. */
function at(
  mask: TextMask,
  middle: number,
  direction: TextStyle["direction"],
): { x: number; y: number } {
  return { x: startOf(mask, direction), y: Math.round(middle - mask.height / 2) };
}

function startOf({ width }: TextMask, direction: TextStyle["direction"]): number {
  return direction === "rtl" ? CARD_WIDTH - MARGIN - width : MARGIN;
}
