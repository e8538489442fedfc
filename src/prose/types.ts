import type { AdjustableRule } from "../rules/rules.ts";
import type { ArticleType } from "../vocabularies.ts";
import type { SpellingDictionary } from "./spelling/types.ts";

/** A place in a file, from 1. */
export interface ProsePlace {
  line: number;
  column: number;
}

/** What a part of an article is. `quote` is in a block quote: the words of others. */
export type ProseRole =
  | "title"
  | "standfirst"
  | "kicker"
  | "caption"
  | "alt"
  | "heading"
  | "paragraph"
  | "item"
  | "cell"
  | "quote";

/** A piece of an article's text. */
export interface ProsePart {
  role: ProseRole;
  /** As written; masked where readers see no text. */
  text: string;
  isCited: boolean;
  links: readonly { words: string; place: ProsePlace }[];
  place: (at: number) => ProsePlace;
}

export interface ProsePicture {
  alt: string;
  caption: string;
  place: ProsePlace;
}

/** An article, or another text, as the checks of its language read it. */
export interface Prose {
  /** BCP 47. */
  language: string;
  /** Absent if it is not an article. */
  type?: ArticleType;
  parts: readonly ProsePart[];
  pictures: readonly ProsePicture[];
  /** Short forms that the text explains by definitions. */
  explained: readonly string[];
  /** Names that are spelled right: those of its sources. */
  names: readonly string[];
  tags: readonly string[];
}

/** What a check found. */
export interface ProseFinding {
  place: ProsePlace;
  message: string;
  hint: string;
}

/** An entry of the house's word list. */
export interface HouseWord {
  use?: string | undefined;
  avoid: readonly string[];
  why?: string | undefined;
  /** The language that it is for; absent for all. */
  language?: string | undefined;
  /** Whether capitals matter. */
  case: boolean;
}

/** The house's limits, which `publication.yaml` may set. */
export interface ProseLimits {
  /** Characters of a title. */
  headline: number;
  /** Characters of a standfirst. */
  standfirst: number;
  /** Words of a paragraph. */
  paragraph: number;
  /** Words of a sentence. */
  sentence: number;
  /** The lowest reading ease. */
  readingEase: number;
}

/** What articles are checked with, as data that passes between threads. */
export interface ProseOptions {
  /** The rules that are not off. */
  rules: readonly ProseRuleName[];
  limits: ProseLimits;
  /** Short forms that need no explanation. */
  initials: readonly string[];
  /** Of the publication, its sections, authors and topics. */
  names: readonly string[];
  words: readonly HouseWord[];
  /** What the house spells right. */
  spelled: readonly string[];
  dictionaries: readonly SpellingDictionary[];
}

export type ProseRuleName = Extract<AdjustableRule, `style/${string}` | "spelling/word">;

/** Checks one thing of an article's language. */
export type ProseRule = (prose: Prose, options: ProseOptions) => ProseFinding[];
