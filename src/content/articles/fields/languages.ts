import { line } from "../../front-matter/fields.ts";
import { language } from "../../front-matter/language.ts";

const group = "Languages";

export const languageFields = {
  lang: language.optional().meta({
    description: "The article's language as a BCP 47 tag, if it is not the publication's.",
    examples: ["ar", "pt-BR", "zh-Hans"],
    group,
  }),
  translationOf: line.optional().meta({
    description:
      "The article that this one translates, by slug, URL or file. Set it only in the translation.",
    examples: ["how-the-metre-is-defined"],
    group,
  }),
};
