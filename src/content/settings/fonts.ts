import { z } from "zod";
import { FONT_ROLES, GENERICS, type Weights } from "../../fonts/types.ts";
import { parseRanges } from "../../fonts/unicode-ranges.ts";
import { checked, oneOrMore, quoted, report, textOr } from "../front-matter/fields.ts";
import { written } from "../front-matter/written.ts";

/** In characters: longer names only come from mistakes. */
const LONGEST_FAMILY = 60;

/** Characters of font names. None means anything in CSS, even if it were not escaped. */
const FAMILY = /^[\p{L}\p{N}][\p{L}\p{M}\p{N} ._&+'-]*$/u;

/** Whether a text can name a font family. */
export function isFamily(value: string): boolean {
  return FAMILY.test(value) && value.length <= LONGEST_FAMILY;
}

const family = checked((value) =>
  isFamily(value)
    ? undefined
    : {
        rule: "field/value",
        message: `${quoted(value)} can't be the name of a font`,
        hint: `Use at most ${LONGEST_FAMILY} letters, digits and spaces, as in Source Serif.`,
      },
);

const [LIGHTEST, HEAVIEST] = [1, 1000];

/** `700`, or `200 800` for a variable font. */
const weight = z.union([z.number(), z.string()]).transform((value, context): Weights => {
  const parts = String(value)
    .trim()
    .split(/\s*(?:\.\.|–|\s-\s|\s)\s*/u);
  const numbers = parts.map(Number);
  const [least = 0, most = least, ...others] = numbers;
  const fits = least >= LIGHTEST && most <= HEAVIEST && least <= most && others.length === 0;
  if (fits && numbers.every(Number.isInteger)) return { least, most };
  report(context, {
    rule: "field/value",
    message: `${quoted(String(value))} is not a weight`,
    hint: `Write a number from ${LIGHTEST} to ${HEAVIEST}, such as 700, or two for a variable font: 200 800.`,
  });
  return z.NEVER;
});

const unicodeRange = written(
  z.preprocess(
    (value) => (Array.isArray(value) ? value.join(",") : value),
    checked((value) =>
      parseRanges(value)
        ? undefined
        : {
            rule: "field/value",
            message: `${quoted(value)} is not a range of characters`,
            hint: "Write it as in CSS: U+0000-00FF, U+0131. Leave it out to take it from the file.",
          },
    ).transform((value) => parseRanges(value) ?? []),
  ),
  (own) => ({ anyOf: [own, { type: "array", items: own }] }),
);

const fontSchema = z.strictObject({
  file: checked(() => undefined).meta({
    description: "The font's file in `fonts/`, in the WOFF2 format.",
    examples: ["newsreader-700.woff2"],
  }),
  role: oneOrMore(z.enum(FONT_ROLES))
    .exactOptional()
    .meta({
      description:
        "What the font is for: `headline`, `text` or `interface`, or several of them. One file of a family says it for all.",
      examples: ["headline", ["headline", "text"]],
    }),
  family: family.exactOptional().meta({
    description: "The font's name, if not the one in the file. Files of one family have the same.",
    examples: ["Newsreader"],
  }),
  weight: weight.exactOptional().meta({
    description:
      "The font's weight, or a variable font's lightest and heaviest, if not the file's.",
    examples: [700, "200 800"],
  }),
  style: z
    .enum(["normal", "italic"])
    .exactOptional()
    .meta({
      description: "`italic` or `normal`, if the file does not say it.",
      examples: ["italic"],
    }),
  unicodeRange: unicodeRange.exactOptional().meta({
    description: "The characters to load this file for, if not all that it has.",
    examples: ["U+0000-00FF, U+0131"],
  }),
  fallback: z
    .enum(GENERICS)
    .exactOptional()
    .meta({
      description: "The kind of installed font to show until this one has loaded.",
      examples: ["sans-serif"],
    }),
});

/** A font as the settings describe it: what they leave out is read from its file. */
export type FontSetting = z.infer<typeof fontSchema>;

export const FONT_KEYS: readonly string[] = Object.keys(fontSchema.shape);

/** `fonts`: files with what they are for. A name alone is a file. */
export const fontsSchema = oneOrMore(textOr("file", fontSchema));
