import { memo } from "../memo.ts";
import { baseOf, isUnspaced } from "./language.ts";
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

/** A part's text as the list is compared with it. */
interface Searched {
  part: ProsePart;
  text: string;
  folded: string;
  starts: ReadonlySet<number>;
  ends: ReadonlySet<number>;
}

/** Reports words that the house avoids, but in quotations and code. */
export const houseWords: ProseRule = ({ parts, language }, options) => {
  const { byWord, inside } = listsOf(options);
  return parts.flatMap((part) => {
    if (part.role === "quote") return [];
    const text = withoutQuotations(part.text).replaceAll("’", "'").replaceAll("\n", " ");
    const words = wordsIn(text, language);
    const searched: Searched = {
      ...{ part, text, folded: fold(text) },
      starts: new Set(words.map(({ at }) => at)),
      ends: new Set(words.flatMap(endsOf)),
    };
    const applies = ({ entry }: Avoided): boolean => appliesTo(entry, language);
    const inWords = words.flatMap(({ at, text: word }) =>
      (byWord.get(withoutPossessive(fold(word))) ?? [])
        .filter(applies)
        .flatMap((avoided) => foundAt(searched, avoided, at)),
    );
    const elsewhere = inside.filter(applies).flatMap((avoided) => foundIn(searched, avoided));
    return [...inWords, ...elsewhere];
  });
};

/** A possessive is the same word. */
function endsOf({ at, text }: Segment): number[] {
  const end = at + text.length;
  return text.endsWith("'s") ? [end, end - 2] : [end];
}

function withoutPossessive(word: string): string {
  return word.endsWith("'s") ? word.slice(0, -2) : word;
}

function foundAt(searched: Searched, avoided: Avoided, at: number): ProseFinding[] {
  const { text, folded, ends, starts } = searched;
  const own = avoided.entry.case ? text : folded;
  const end = at + avoided.form.length;
  if (!own.startsWith(avoided.form, at) || !starts.has(at) || !ends.has(end)) return [];
  return isWithin(own, at, avoided) ? [] : [findingOf(searched.part, at, end, avoided.entry)];
}

/** Where words have no spaces between them, a dictionary would only guess their ends. */
function foundIn(searched: Searched, avoided: Avoided): ProseFinding[] {
  const found: ProseFinding[] = [];
  const { form, entry } = avoided;
  const own = entry.case ? searched.text : searched.folded;
  for (let at = own.indexOf(form); at !== -1; at = own.indexOf(form, at + 1))
    if (!isWithin(own, at, avoided))
      found.push(findingOf(searched.part, at, at + form.length, entry));
  return found;
}

/** Lower case, with each character at its place. */
export function fold(text: string): string {
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

const listsOf = memo(({ words }: ProseOptions) => {
  const byWord = new Map<string, Avoided[]>();
  const inside: Avoided[] = [];
  for (const entry of words) {
    const language = entry.language ?? "en";
    const folded = (text: string): string => {
      const plain = text.replaceAll("’", "'").replace(/\s+/g, " ").trim();
      return entry.case ? plain : fold(plain);
    };
    for (const avoid of entry.avoid) {
      const avoided = { form: folded(avoid), use: folded(entry.use ?? ""), entry };
      const [first] = wordsIn(avoided.form, language);
      if (UNSPACED.test(avoid) || isUnspaced(baseOf(language)) || first?.at !== 0)
        inside.push(avoided);
      else {
        const own = byWord.get(fold(first.text)) ?? [];
        own.push(avoided);
        byWord.set(fold(first.text), own);
      }
    }
  }
  return { byWord, inside };
});

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
