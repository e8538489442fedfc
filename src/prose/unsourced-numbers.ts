import { short } from "../excerpt.ts";
import type { ArticleType } from "../vocabularies.ts";
import { withoutQuotations } from "./quotations.ts";
import type { ProseRule } from "./types.ts";

/** Types that report facts. A reader of the others does not expect a source for each. */
const FACTUAL: ReadonlySet<ArticleType> = new Set(["news", "analysis", "explainer", "fact-check"]);

/** Percentages, amounts of money, and numbers from a thousand on that are not years. */
const FIGURE =
  /(?<![\d.,])\d[\d.,]*[\s\u00a0\u202f]?(?:%|٪|％|per ?cent\b|percent\b|Prozent\b|por ciento\b|pour cent\b|في المئة|パーセント|million|billion|trillion|Million|Milliarde|Mio\b|Mrd\b|millones|milliard|مليون|مليار|万|億|亿)|[$€£¥₹]\s?\d|\d[\s\u00a0\u202f]?[€£¥₹]|(?<![\d.,])\d{1,3}(?:[,.\u00a0\u202f ]\d{3})+(?![\d.,]*\d)|(?<![\d.,])\d{5,}(?![\d.,]*\d)/gu;

/** Reports paragraphs with figures, and no citation, note or link that says where they are from. */
export const unsourcedNumbers: ProseRule = ({ parts, type }) => {
  if (!type || !FACTUAL.has(type)) return [];
  return parts.flatMap(({ role, text, isCited, links, place }) => {
    if ((role !== "paragraph" && role !== "item") || isCited || links.length > 0) return [];
    const [first] = withoutQuotations(text).matchAll(FIGURE);
    if (!first) return [];
    return [
      {
        place: place(first.index),
        message: `A paragraph with figures has no source: “${short(first[0].trim())}”`,
        hint: "Cite where they are from, as in [@key], or link to it.",
      },
    ];
  });
};
