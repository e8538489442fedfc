import { lengthOf, sentencesIn } from "./segments.ts";
import type { Prose, ProseFinding, ProsePart, ProseRole, ProseRule } from "./types.ts";
import { wordCount } from "./word-count.ts";

/** Reports a title that is too long for a list or a phone. */
export const longHeadline: ProseRule = (prose, { limits }) =>
  tooLong(prose, "title", limits.headline, "title");

/** Reports a standfirst that is too long. */
export const longStandfirst: ProseRule = (prose, { limits }) =>
  tooLong(prose, "standfirst", limits.standfirst, "standfirst");

function tooLong(
  { parts, language }: Prose,
  role: ProseRole,
  most: number,
  name: string,
): ProseFinding[] {
  const part = parts.find((each) => each.role === role);
  const length = part ? lengthOf(part.text, language) : 0;
  if (!part || length <= most) return [];
  return [
    {
      place: part.place(0),
      message: `The ${name} has ${length} characters, and the house's limit is ${most}`,
      hint: `Shorten it by ${length - most}. Characters of Chinese, Japanese and Korean count as two.`,
    },
  ];
}

/** Reports paragraphs that are too long to read on a phone. */
export const longParagraphs: ProseRule = ({ parts, language }, { limits: { paragraph: most } }) =>
  runningText(parts).flatMap((part) => {
    const words = wordCount(part.text, language);
    if (words <= most) return [];
    return [
      {
        place: part.place(0),
        message: `The paragraph has ${words} words, and the house's limit is ${most}`,
        hint: "Split it where the thought changes.",
      },
    ];
  });

/** Reports sentences that are too long. */
export const longSentences: ProseRule = ({ parts, language }, { limits: { sentence: most } }) =>
  runningText(parts).flatMap((part) => {
    if (wordCount(part.text, language) <= most) return [];
    return sentencesIn(part.text, language).flatMap(({ text, at }) => {
      const words = wordCount(text, language);
      if (words <= most) return [];
      return [
        {
          place: part.place(at),
          message: `The sentence has ${words} words, and the house's limit is ${most}`,
          hint: "Split it into two.",
        },
      ];
    });
  });

function runningText(parts: readonly ProsePart[]): ProsePart[] {
  return parts.filter(({ role }) => role === "paragraph" || role === "item");
}
