import { PROSE_MASK } from "../markdown/prose-blocks.ts";
import { memo } from "../memo.ts";
import { baseOf } from "./language.ts";
import { withoutMarkup } from "./markup.ts";
import { withoutQuotations } from "./quotations.ts";
import { type Segment, wordsIn } from "./segments.ts";
import { type Speller, spellerOf } from "./spelling/speller.ts";
import type { SpellingDictionary } from "./spelling/types.ts";
import type { Prose, ProseFinding, ProseOptions, ProsePart, ProseRule } from "./types.ts";

/** Suggestions take a while: the first misspellings of an article have some. */
const MAX_SUGGESTED = 10;
/** Characters of a prefix, which dictionaries do not list as a word. */
const MAX_PREFIX = 5;
const CHECKED = new Set([
  "title",
  "standfirst",
  "kicker",
  "caption",
  "alt",
  "heading",
  "paragraph",
  "item",
  "cell",
]);

/** Reports words that neither the dictionary of the article's language nor the house knows, each once. */
export const misspelledWords: ProseRule = (prose, options) => {
  const dictionary = dictionaryFor(prose.language, options.dictionaries);
  if (!dictionary) return [];
  const speller = spellerFor(dictionary);
  const names = namesOf(prose, options);
  const inside = isNounCapital(prose.language) ? new Set<string>() : capitalsInside(prose);
  const reported = new Set<string>();
  const isKnown = (word: string): boolean =>
    reported.has(word) || names.has(word.toLowerCase()) || speller.isRight(word.normalize("NFC"));
  return prose.parts.flatMap((part) => {
    if (!CHECKED.has(part.role)) return [];
    const text = withoutQuotations(withoutMarkup(part.text)).replaceAll("’", "'");
    return wordsIn(text, prose.language).flatMap((word): ProseFinding[] => {
      if (!isChecked(word, text) || isKnown(word.text)) return [];
      if (inside.has(word.text) || isKnown(hyphenated(word, text))) {
        names.add(word.text.toLowerCase());
        return [];
      }
      reported.add(word.text);
      return [found(part, word, reported.size <= MAX_SUGGESTED ? speller : undefined)];
    });
  });
};

/** The dictionary of the language's region, or else of the language. */
export function dictionaryFor(
  language: string,
  dictionaries: readonly SpellingDictionary[],
): SpellingDictionary | undefined {
  const own = (tag: string) => dictionaries.find((each) => each.language.toLowerCase() === tag);
  return own(language.toLowerCase()) ?? own(baseOf(language));
}

const made = new Map<string, Speller>();

/** Read once for all articles, and kept while the dictionary is the same. */
function spellerFor(dictionary: SpellingDictionary): Speller {
  const known = made.get(dictionary.hash);
  if (known) return known;
  const speller = spellerOf(dictionary);
  made.set(dictionary.hash, speller);
  return speller;
}

const houseNames = memo(({ spelled, initials, words }: ProseOptions) =>
  wordsOf([...spelled, ...initials, ...words.flatMap(({ use }) => use ?? [])]),
);

function namesOf({ names, explained }: Prose, options: ProseOptions): Set<string> {
  return new Set([...houseNames(options), ...wordsOf([...names, ...explained])]);
}

function wordsOf(texts: readonly string[]): string[] {
  return texts.flatMap((text) => {
    const plain = text.replaceAll("’", "'").toLowerCase();
    return [plain, ...wordsIn(plain, "en").map((word) => word.text.replace(/'s$/, ""))];
  });
}

/** Not initials, numbers, parts of code or URLs, and words with capitals inside, such as product names. */
function isChecked({ text: word, at }: Segment, text: string): boolean {
  if (word.length < 2 || /[\p{N}_.]/u.test(word) || /\p{L}\p{Lu}/u.test(word)) return false;
  // “pre-war”
  if (word.length <= MAX_PREFIX && text.charAt(at + word.length) === "-") return false;
  const around = text.charAt(at - 1) + text.charAt(at + word.length);
  return !/[@#/\\_]/.test(around) && !around.includes(PROSE_MASK);
}

/** German writes all nouns with a capital; elsewhere, one inside a sentence is that of a name. */
function isNounCapital(language: string): boolean {
  return ["de", "lb"].includes(baseOf(language));
}

const CAPITAL_INSIDE = /(?<=[\p{L}\p{N},;)'’-][ \u00a0-])\p{Lu}[\p{L}\p{M}'’]*/gu;
const WITH_NEXT = /(?<![\p{L}\p{M}'’])\p{Lu}[\p{L}\p{M}'’]*(?=[ \u00a0]\p{Lu})/gu;

/** Words with a capital inside a sentence, or before another. */
function capitalsInside({ parts }: Prose): Set<string> {
  return new Set(
    parts.flatMap(({ text }) =>
      [CAPITAL_INSIDE, WITH_NEXT].flatMap((pattern) =>
        (text.match(pattern) ?? []).map((word) => word.replaceAll("’", "'")),
      ),
    ),
  );
}

/** The word with those that hyphens join to it. */
function hyphenated({ text: word, at }: Segment, text: string): string {
  const before = /[\p{L}\p{M}'-]*-$/u.exec(text.slice(Math.max(0, at - 40), at))?.[0] ?? "";
  const end = at + word.length;
  const after = /^-[\p{L}\p{M}'-]*/u.exec(text.slice(end, end + 40))?.[0] ?? "";
  return before + word + after;
}

function found(part: ProsePart, { text: word, at }: Segment, speller?: Speller): ProseFinding {
  const meant = speller?.suggest(word) ?? [];
  const others = "If it is right, add it to style/spelling.txt.";
  return {
    place: part.place(at),
    message: `The dictionary doesn't know “${word}”`,
    hint:
      meant.length > 0
        ? `Did you mean ${meant.map((each) => `“${each}”`).join(", ")}? ${others}`
        : others,
  };
}
