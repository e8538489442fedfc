import { baseOf } from "./language.ts";
import { sentencesIn, wordsIn } from "./segments.ts";
import { type CountSyllables, SYLLABLES } from "./syllables.ts";
import type { ProseRule } from "./types.ts";

interface Formula {
  /** Who published it, and when. */
  by: string;
  /** The score, from the mean of words a sentence, and of syllables a word. */
  score: (words: number, syllables: number) => number;
}

/**
 * Flesch's reading ease and its variants, by language: 100 is very easy, 0 very hard. R. Flesch, “A new readability
 * yardstick”, Journal of Applied Psychology 32 (1948); T. Amstad, “Wie verständlich sind unsere Zeitungen?” (Zürich
 * 1978); F. Szigriszt-Pazos, “Sistemas predictivos de legibilidad del mensaje escrito” (Madrid 1993); L. Kandel and A.
 * Moles, “Application de l'indice de Flesch à la langue française” (1958); V. Franchina and R. Vacca, “Adaptation of
 * Flesh readability index” (1986); T. B. F. Martins and others, “Readability formulas applied to textbooks in Brazilian
 * Portuguese” (1996); W. H. Douma, “De leesbaarheid van landbouwbladen” (Wageningen 1960).
 */
export const FORMULAS: Readonly<Record<string, Formula>> = {
  en: {
    by: "Flesch 1948",
    score: (words, syllables) => 206.835 - 1.015 * words - 84.6 * syllables,
  },
  de: { by: "Amstad 1978", score: (words, syllables) => 180 - words - 58.5 * syllables },
  es: {
    by: "Szigriszt-Pazos 1993",
    score: (words, syllables) => 206.835 - words - 62.3 * syllables,
  },
  fr: {
    by: "Kandel and Moles 1958",
    score: (words, syllables) => 207 - 1.015 * words - 73.6 * syllables,
  },
  it: {
    by: "Franchina and Vacca 1986",
    score: (words, syllables) => 217 - 1.3 * words - 60 * syllables,
  },
  pt: {
    by: "Martins 1996",
    score: (words, syllables) => 248.835 - 1.015 * words - 84.6 * syllables,
  },
  nl: { by: "Douma 1960", score: (words, syllables) => 206.84 - 0.93 * words - 77 * syllables },
};

/** Of fewer words, a score says nothing. */
const MIN_WORDS = 100;

/** Reports an article that is harder to read than the house wants. Other languages have no formula here. */
export const hardToRead: ProseRule = ({ parts, language }, { limits }) => {
  const [formula, syllables] = [FORMULAS[baseOf(language)], SYLLABLES[baseOf(language)]];
  const [title] = parts;
  const texts = parts.filter(({ role }) => role === "paragraph").map(({ text }) => text);
  if (!formula || !syllables || !title) return [];
  const counted = countIn(texts, language, syllables);
  if (counted.words < MIN_WORDS) return [];
  const { words, sentences } = counted;
  const ease = Math.round(formula.score(words / sentences, counted.syllables / words));
  if (ease >= limits.readingEase) return [];
  return [
    {
      place: title.place(0),
      message: `The article's reading ease is ${ease} (${formula.by}), and the house's lowest is ${limits.readingEase}`,
      hint: `It has ${Math.round(words / sentences)} words a sentence. Shorten sentences, and replace long words.`,
    },
  ];
};

function countIn(texts: readonly string[], language: string, syllablesOf: CountSyllables) {
  let [words, sentences, syllables] = [0, 0, 0];
  for (const text of texts) {
    const own = wordsIn(text, language).filter(({ text: word }) => /\p{L}/u.test(word));
    if (own.length === 0) continue;
    words += own.length;
    sentences += sentencesIn(text, language).length;
    for (const { text: word } of own) syllables += syllablesOf(word.toLowerCase());
  }
  return { words, sentences, syllables };
}
