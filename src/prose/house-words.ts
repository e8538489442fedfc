import { memo } from "../memo.ts";
import { isUnspaced } from "./language.ts";
import { withoutQuotations } from "./quotations.ts";
import { type Segment, wordsIn } from "./segments.ts";
import type { HouseWord, ProseFinding, ProseOptions, ProsePart, ProseRule } from "./types.ts";

/** A form to avoid, with its entry. */
interface Avoided {
  /** Folded, unless capitals matter. */
  form: string;
  /** The form that the house uses, folded in the same way. */
  use: string;
  entry: HouseWord;
}

/** Reports words that the house avoids, but in quotations and code. */
export const houseWords: ProseRule = ({ parts, language }, options) => {
  const lists = listsOf(options);
  return parts.flatMap((part) => {
    if (part.role === "quote") return [];
    const text = withoutQuotations(part.text).replaceAll("’", "'").replaceAll("\n", " ");
    const folded = fold(text);
    const words = wordsIn(text, language);
    const ends = new Set(words.flatMap(endsOf));
    const places = words.map(({ at }) => at);
    // Where words have no spaces between them, a dictionary would only guess their ends.
    const all = UNSPACED.test(text) ? Array.from({ length: text.length }, (_, at) => at) : places;
    return lists.flatMap((list) => {
      const own = list.isCased ? text : folded;
      return (list.isUnspaced ? all : places)
        .flatMap((at) => formsAt(own, at, list).map((avoided) => ({ at, avoided })))
        .filter(({ at, avoided: { form, entry } }) => {
          const isWhole = list.isUnspaced || ends.has(at + form.length);
          return isWhole && appliesTo(entry, language);
        })
        .filter(({ at, avoided }) => !isWithin(own, at, avoided))
        .map(({ at, avoided: { form, entry } }) => findingOf(part, at, at + form.length, entry));
    });
  });
};

/** A possessive is the same word. */
function endsOf({ at, text }: Segment): number[] {
  const end = at + text.length;
  return text.endsWith("'s") ? [end, end - 2] : [end];
}

/** The forms that a text has at a place. A list has few lengths, however many forms. */
function formsAt(text: string, at: number, { forms, lengths }: FormList): Avoided[] {
  return lengths
    .filter((length) => at + length <= text.length)
    .flatMap((length) => forms.get(text.slice(at, at + length)) ?? []);
}

/** Lower case, with each character at its place. */
function fold(text: string): string {
  return text.replaceAll("İ", "i").toLowerCase();
}

function appliesTo({ language: own }: HouseWord, language: string): boolean {
  if (own === undefined) return true;
  const [wanted, given] = [own.toLowerCase(), language.toLowerCase()];
  return wanted === given || given.startsWith(`${wanted}-`);
}

/** Whether it is a part of what the house uses: “health organization” in “World Health Organization”. */
function isWithin(text: string, at: number, { form, use }: Avoided): boolean {
  const offset = use === "" ? -1 : use.indexOf(form);
  return offset !== -1 && text.startsWith(use, at - offset);
}

const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

/** Forms that are compared in the same way. */
interface FormList {
  isCased: boolean;
  isUnspaced: boolean;
  forms: Map<string, Avoided[]>;
  lengths: number[];
}

/** Entries for one form: of further ones, nobody can obey all. */
const MAX_ALIKE = 10;

const listsOf = memo(({ words }: ProseOptions): FormList[] => {
  const lists = [true, false].flatMap((isCased) =>
    [true, false].map(
      (isUnspaced): FormList => ({ isCased, isUnspaced, forms: new Map(), lengths: [] }),
    ),
  );
  for (const entry of words) {
    const folded = (text: string): string => {
      const plain = text.replaceAll("’", "'").replace(/\s+/g, " ").trim();
      return entry.case ? plain : fold(plain);
    };
    for (const avoid of entry.avoid) {
      const form = folded(avoid);
      const list = lists.find(
        ({ isCased, isUnspaced }) =>
          isCased === entry.case && isUnspaced === isWithoutSpaces(form, entry.language),
      );
      const alike = list?.forms.get(form) ?? [];
      if (alike.length < MAX_ALIKE) alike.push({ form, use: folded(entry.use ?? ""), entry });
      list?.forms.set(form, alike);
    }
  }
  for (const list of lists)
    list.lengths.push(...new Set([...list.forms.keys()].map(({ length }) => length)));
  return lists.filter(({ lengths }) => lengths.length > 0);
});

function isWithoutSpaces(form: string, language = "en"): boolean {
  return UNSPACED.test(form) || isUnspaced(language);
}

function findingOf(
  part: ProsePart,
  at: number,
  end: number,
  { use, why }: HouseWord,
): ProseFinding {
  const written = part.text.slice(at, end).replace(/\s+/g, " ");
  const reason = why === undefined ? "" : ` ${/[.!?。]$/.test(why) ? why : `${why}.`}`;
  return {
    place: part.place(at),
    message: `The house avoids “${written}”`,
    hint: `${use === undefined ? "Use a different word." : `Write “${use}”.`}${reason}`,
  };
}
