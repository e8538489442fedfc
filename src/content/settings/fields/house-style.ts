import { z } from "zod";
import { DEFAULT_PROSE_LIMITS } from "../../../prose/limits.ts";
import { atMost, line, quoted, report } from "../../front-matter/fields.ts";
import { isLanguage } from "../../front-matter/language.ts";

/** An npm package: https://docs.npmjs.com/cli/configuring-npm/package-json#name */
const PACKAGE = /^(?:@[a-z0-9-~][a-z0-9._~-]*\/)?[a-z0-9-~][a-z0-9._~-]*$/;

const dictionaries = z.record(z.string(), line).superRefine((named, context) => {
  for (const [language, name] of Object.entries(named)) {
    if (!isLanguage(language))
      report(
        context,
        {
          rule: "field/value",
          message: `${quoted(language)} is not a language`,
          hint: "Write a language tag, as in en-GB, de or fr.",
        },
        [language],
      );
    else if (!PACKAGE.test(name))
      report(
        context,
        {
          rule: "field/value",
          message: `${quoted(name)} is not the name of an npm package`,
          hint: "Write it as npm has it, as in dictionary-en-gb or dictionary-de.",
        },
        [language],
      );
  }
});

const { headline, standfirst, paragraph, sentence, readingEase } = DEFAULT_PROSE_LIMITS;

const houseStyleSchema = z.strictObject({
  headline: z
    .int()
    .min(10)
    .max(1_000)
    .default(headline)
    .meta({
      description: "The most characters of a title; those of East Asia count as two.",
      examples: [70],
    }),
  standfirst: z
    .int()
    .min(10)
    .max(5_000)
    .default(standfirst)
    .meta({
      description: "The most characters of a standfirst; those of East Asia count as two.",
      examples: [200],
    }),
  paragraph: z
    .int()
    .min(10)
    .max(5_000)
    .default(paragraph)
    .meta({
      description: "The most words of a paragraph; two characters of East Asia count as one.",
      examples: [90],
    }),
  sentence: z
    .int()
    .min(5)
    .max(1_000)
    .default(sentence)
    .meta({
      description: "The most words of a sentence; two characters of East Asia count as one.",
      examples: [30],
    }),
  readingEase: z
    .int()
    .min(-100)
    .max(100)
    .default(readingEase)
    .meta({
      description:
        "The lowest reading ease by Flesch's formula for the language: 100 is very easy, 0 very hard.",
      examples: [50],
    }),
  initials: atMost(z.array(line), "houseWords")
    .default([])
    .meta({
      description: "Initials that need not be spelled out.",
      examples: [["BBC", "NHS"]],
    }),
  dictionaries: dictionaries.default({}).meta({
    description:
      "The npm package of a Hunspell dictionary for each language: its texts are checked.",
    examples: [{ en: "dictionary-en-gb", de: "dictionary-de" }],
  }),
});

export const houseStyleFields = {
  houseStyle: houseStyleSchema.optional().meta({
    description:
      "Limits and dictionaries of the rules for language, which `rules` turns on: `style/headline` and others.",
    examples: [{ headline: 70, dictionaries: { en: "dictionary-en-gb" } }],
    group: "Rules",
  }),
};

export const HOUSE_STYLE_KEYS: readonly string[] = Object.keys(houseStyleSchema.shape);
