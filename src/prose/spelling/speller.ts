import { memoByKey } from "../../memo.ts";
import { readAffixFile } from "./affix-file.ts";
import { isCompound } from "./compounds.ts";
import { suggestionsFor } from "./suggestions.ts";
import type { SpellingDictionary } from "./types.ts";
import { type Entries, formsOf, hasFlag, isWhole } from "./word-forms.ts";

export interface Speller {
  isRight: (word: string) => boolean;
  /** Words that may be meant, the likeliest first. */
  suggest: (word: string) => string[];
}

/** Words remembered, so that each is looked up once. */
const MAX_KNOWN = 200_000;

/**
 * Checks words by a Hunspell dictionary: affixes, compounds and breaks at hyphens. nspell lists all forms instead, for
 * which the French dictionary takes nine seconds and 400 MB, and it knows no German compounds.
 */
export function spellerOf({
  affixes,
  words,
}: Pick<SpellingDictionary, "affixes" | "words">): Speller {
  const file = readAffixFile(affixes);
  const entries = entriesIn(words);
  const known = new Map<string, boolean>();
  const isForm = (word: string, isOwnCase: boolean): boolean =>
    formsOf(word, file, entries).some(
      (form) => isWhole(form, file) && (isOwnCase || !hasFlag(form, file, "KEEPCASE")),
    );
  const isWord = (word: string, isOwnCase: boolean): boolean =>
    isForm(word, isOwnCase) || isCompound(word, file, entries);
  const look = (word: string): boolean => {
    if (isWord(word, true)) return true;
    const lower = word.toLowerCase();
    if (lower !== word && isWord(lower, false)) return true;
    if (word === word.toUpperCase() && isWord(titled(lower), false)) return true;
    const parts = word.split(/[-–]/);
    return parts.length > 1 && parts.every((part) => part === "" || isRight(part));
  };
  function isRight(word: string): boolean {
    const before = known.get(word);
    if (before !== undefined) return before;
    if (known.size >= MAX_KNOWN) known.clear();
    const right = look(word);
    known.set(word, right);
    return right;
  }
  const isListed = (word: string): boolean =>
    isForm(word, true) || isForm(word.toLowerCase(), false);
  const suggest = memoByKey((word: string) => suggestionsFor(word, file, { isRight, isListed }));
  return { isRight, suggest };
}

function titled(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** The words of a dictionary's file, each with its flags as written; the first line is their number. */
function entriesIn(text: string): Entries {
  const entries = new Map<string, string>();
  for (let from = text.indexOf("\n") + 1; from > 0 && from < text.length; ) {
    const next = text.indexOf("\n", from);
    const end = next === -1 ? text.length : next;
    const { word, flags } = entryOf(text.slice(from, end));
    from = end + 1;
    if (word === "") continue;
    const before = entries.get(word);
    entries.set(word, before === undefined ? flags : `${before} ${flags}`);
  }
  return entries;
}

/** Morphological fields follow a tab or a space. */
const FIELDS = /[\t\r]| (?=[a-z]{2}:)/;

function entryOf(line: string): { word: string; flags: string } {
  const own = FIELDS.test(line) ? (line.split(FIELDS, 1)[0] ?? "") : line;
  const slash = own.indexOf("/", 1);
  if (slash === -1) return { word: own, flags: "" };
  if (own.charAt(slash - 1) !== "\\")
    return { word: own.slice(0, slash), flags: own.slice(slash + 1) };
  return { word: own.replaceAll("\\/", "/"), flags: "" };
}
