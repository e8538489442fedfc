import type { ArticleSchema } from "../../content/articles/article-schema.ts";
import { STARTER_TEXTS, starterLanguage } from "../../starter/texts/texts-of.ts";
import type { StarterTexts } from "../../starter/texts/types.ts";
import { ARTICLE_TYPES, type ArticleType } from "../../vocabularies.ts";
import { checkedBy, promptText, type Question, type Questions } from "../ask-questions.ts";
import { type Choice, checkChoice, shownChoices } from "./choices.ts";

/** What `dateline new` asks. All values are valid. */
export interface NewAnswers {
  /** BCP 47. */
  language: string;
  title: string;
  description: string;
  section: string;
  author: string;
  type: ArticleType;
}

/** What a publication lets editors choose, each list in the order in which it is shown. */
export interface Publication {
  /** BCP 47: the main edition's first. */
  languages: readonly string[];
  sections: readonly Choice[];
  authors: readonly Choice[];
  /** Checks texts as the loader will. */
  schema: ArticleSchema;
  /** The section and author of its newest article, which are the likeliest. */
  last: { section?: string | undefined; author?: string | undefined };
}

const TYPES: readonly Choice[] = ARTICLE_TYPES.map((id) => ({ id, title: id }));

/** The questions about a new article. With `takesDefaults`, the standfirst begins as the headline. */
export function questionsFor(
  { languages, sections, authors, schema, last }: Publication,
  { takesDefaults }: { takesDefaults: boolean },
): Questions<NewAnswers> {
  const [main = "en"] = languages;
  const { title, description } = schema.shape;
  const words = STARTER_TEXTS[starterLanguage(main)].newArticle;
  const choose = (name: "language" | "section" | "author", noun: string, own: readonly Choice[]) =>
    chosen({ question: words[name], flag: `--${name}`, noun, choices: own, likely: last });
  return {
    language: choose(
      "language",
      "edition in the language",
      languages.map((tag) => ({ id: tag, title: tag })),
    ),
    title: {
      flag: "--title",
      check: (text) => checkedBy(title, text),
      fallback: () => undefined,
      prompt: () => promptText(words.title, undefined),
    },
    description: {
      flag: "--description",
      check: (text) => checkedBy(description, text),
      fallback: (soFar) => (takesDefaults ? soFar.title : undefined),
      prompt: () => promptText(words.description, undefined),
    },
    section: choose("section", "section", sections),
    author: choose("author", "author", authors),
    type: typeQuestion(words),
  };
}

interface Chosen {
  question: string;
  flag: `--${"language" | "section" | "author"}`;
  noun: string;
  choices: readonly Choice[];
  likely: Publication["last"];
}

function chosen({ question, flag, noun, choices, likely }: Chosen) {
  const wanted = flag === "--section" ? likely.section : flag === "--author" && likely.author;
  const [first] = choices;
  const fallback = (choices.find(({ id }) => id === wanted) ?? first)?.id;
  return {
    flag,
    check: (text: string) => checkChoice(text, choices, noun),
    fallback: () => fallback,
    prompt: (shown: string | undefined) => promptText(question, shown, shownChoices(choices)),
  };
}

function typeQuestion({ type }: StarterTexts["newArticle"]): Question<NewAnswers, "type"> {
  return {
    flag: "--type",
    check: (text) => {
      const checked = checkChoice(text, TYPES, "type");
      if ("problem" in checked) return checked;
      const value = ARTICLE_TYPES.find((each) => each === checked.value);
      return value ? { value } : { value: "news" };
    },
    fallback: () => "news",
    prompt: (shown) => promptText(type, shown, shownChoices(TYPES)),
  };
}
