import { memoByKey } from "../memo.ts";

const wordSegmenter = memoByKey(
  (language) => new Intl.Segmenter(language, { granularity: "word" }),
);
const sentenceSegmenter = memoByKey(
  (language) => new Intl.Segmenter(language, { granularity: "sentence" }),
);
const graphemeSegmenter = memoByKey(
  (language) => new Intl.Segmenter(language, { granularity: "grapheme" }),
);

export interface Segment {
  text: string;
  at: number;
}

/** The words of a text, by Unicode's rules: https://unicode.org/reports/tr29/#Word_Boundaries */
export function wordsIn(text: string, language: string): Segment[] {
  const words: Segment[] = [];
  for (const { segment, index, isWordLike } of wordSegmenter(language).segment(text))
    if (isWordLike) words.push({ text: segment, at: index });
  return words;
}

/** The sentences of a text, each with the white space after it. */
export function sentencesIn(text: string, language: string): Segment[] {
  return [...sentenceSegmenter(language).segment(text)].map(({ segment, index }) => ({
    text: segment,
    at: index,
  }));
}

/** East Asian characters, which are twice as wide: https://www.unicode.org/reports/tr11/ */
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]/u;

/** The characters that readers see; those of East Asia count twice, since they are as wide as two. */
export function lengthOf(text: string, language: string): number {
  let length = 0;
  for (const { segment } of graphemeSegmenter(language).segment(text))
    length += WIDE.test(segment) ? 2 : 1;
  return length;
}
