import { z } from "zod";
import { LIMITS, raising } from "../../limits.ts";
import { atMost, checked, flag, line, oneOrMore, tooLong } from "../front-matter/fields.ts";
import { language } from "../front-matter/language.ts";

/** A word or a few: sentences do not belong in a word list. */
const phrase = line.pipe(
  checked((value) =>
    value.length <= LIMITS.houseWordCharacters
      ? undefined
      : {
          ...tooLong(value, "houseWordCharacters"),
          hint: `Write a word or a few. ${raising("houseWordCharacters")}`,
        },
  ),
);

const wordSchema = z.strictObject({
  use: phrase.optional().meta({
    description: "What to write instead.",
    examples: ["chair"],
  }),
  avoid: oneOrMore(phrase, "houseWordForms").meta({
    description: "What not to write: words or phrases, in every form that they have.",
    examples: [["chairman", "chairwoman"]],
  }),
  why: line.optional().meta({
    description: "The reason, which editors read in the hint.",
    examples: ["The office has no gender."],
  }),
  language: language.optional().meta({
    description: "The language that the entry is for. Default: all.",
    examples: ["en-GB"],
  }),
  case: flag.default(false).meta({
    description: "Whether capitals matter, as in Internet and internet.",
    examples: [true],
  }),
});

/** `style/words.yaml`: a list of entries. */
export const wordsSchema = atMost(z.array(wordSchema), "houseWords");

export const WORD_KEYS = { "": Object.keys(wordSchema.shape) };
