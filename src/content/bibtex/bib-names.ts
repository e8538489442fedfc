import type { Name } from "../../citations/types.ts";
import { readTex } from "./tex/read-tex.ts";
import { entriesOf, type ListWord } from "./tex/words.ts";

export interface BibNames {
  names: Name[];
  /** A name has more parts than family name, suffix and given name: most likely it is several people. */
  unclear: boolean;
  /** The first unknown command. */
  unknown?: string;
}

/** Parses a list of names in BibTeX's three forms or BibLaTeX's labelled one: https://ctan.org/pkg/biblatex */
export function readNames(tex: string): BibNames {
  const entries = entriesOf(tex);
  const names = entries
    .flatMap(splitEtAl)
    .map((words) => nameOf(partsOf(words)) ?? wholeName(tex, words));
  const { unknown } = readTex(tex);
  return {
    names: names.map(({ name }) => name),
    unclear: names.some((name) => name.unclear),
    ...(unknown !== undefined && { unknown }),
  };
}

/** Splits off an “et al.” that follows a name without “and”. */
function splitEtAl(words: ListWord[]): ListWord[][] {
  const tail = words.slice(-2).map(({ tex }) => tex.toLowerCase());
  if (words.length < 3 || tail[0] !== "et" || !/^al\.?$/.test(tail[1] ?? "")) return [words];
  return [words.slice(0, -2), words.slice(-2)];
}

/** Splits a name at its commas, each part into words. */
function partsOf(words: readonly ListWord[]): string[][] {
  const parts: string[][] = [[]];
  for (const { tex, comma } of words) {
    parts.at(-1)?.push(tex);
    if (comma) parts.push([]);
  }
  return parts.at(-1)?.length === 0 ? parts.slice(0, -1) : parts;
}

interface Read {
  name: Name;
  unclear?: true;
}

function wholeName(tex: string, words: readonly ListWord[]): Read {
  const [start = 0, end = 0] = [words[0]?.start, words.at(-1)?.end];
  return { name: { literal: readTex(tex.slice(start, end)).text }, unclear: true };
}

/** Initials, or two words: these are not a “Jr.”. */
const NO_SUFFIX = /^(?:\p{Lu}\.[ -]?)+$| /u;

function nameOf(parts: readonly string[][]): Read | undefined {
  const labelled = labelledName(parts);
  if (labelled) return { name: labelled };
  const [first = [], second, third, ...more] = parts;
  if (more.length > 0) return undefined;
  if (third === undefined && second !== undefined) {
    if (first.length > 1 && SUFFIX.test(textOf(second)))
      return { name: nameFrom({ ...inOrder(first), suffix: second }) };
    // “J. Doe, K. Roe” is two people.
    if (
      /^\p{Lu}\.$/u.test(first[0] ?? "") &&
      /^\p{Lu}\./u.test(second[0] ?? "") &&
      second.length > 1
    )
      return undefined;
  }
  if (third === undefined)
    return {
      name: nameFrom(second === undefined ? inOrder(first) : inverted(first, { given: second })),
    };
  if (SUFFIX.test(textOf(third)))
    return { name: nameFrom(inverted(first, { given: second ?? [], suffix: third })) };
  const suffix = textOf(second ?? []);
  if (NO_SUFFIX.test(suffix) && !/^ph\. ?d/i.test(suffix)) return undefined;
  return { name: nameFrom(inverted(first, { given: third, suffix: second ?? [] })) };
}

/** Suffixes and degrees after a name. */
const SUFFIX = /^(?:(?:jr|sr)\.?|I{2,3}|IV|(?:ph|m|j)\.? ?d\.?|md|esq\.?)$/i;

interface Parts {
  family: readonly string[];
  given?: readonly string[];
  particle?: readonly string[];
  suffix?: readonly string[];
}

/** `First von Last`: lower-case words separate given and family name; without any, the last word is the family name. */
function inOrder(words: readonly string[]): Parts {
  const inner = words.slice(0, -1);
  const from = inner.findIndex(isLowerCase);
  if (from === -1) return { given: inner, family: words.slice(-1) };
  const to = inner.findLastIndex(isLowerCase) + 1;
  return { given: words.slice(0, from), particle: words.slice(from, to), family: words.slice(to) };
}

/** `von Last`, the part before a comma. */
function inverted(words: readonly string[], others: Omit<Parts, "family">): Parts {
  const first = words.findIndex((word) => !isLowerCase(word));
  const cut = first === -1 ? words.length - 1 : first;
  return { ...others, particle: words.slice(0, cut), family: words.slice(cut) };
}

/** Whether a word begins in lower case. Text in braces has no case, except a letter written as a TeX command. */
function isLowerCase(word: string): boolean {
  if (/^\{[^\\]/.test(word)) return false;
  return /^['’‘]?\p{Ll}/u.test(readTex(word).text);
}

/** A name with only one part is an organization's. */
function nameFrom({ family, given, particle, suffix }: Parts): Name {
  const own = {
    family: textOf(family),
    given: textOf(given ?? []),
    suffix: textOf(suffix ?? []),
    "non-dropping-particle": textOf(particle ?? []),
  };
  const known = Object.entries(own).filter(([, text]) => text !== "");
  const [[, only = ""] = []] = known;
  return known.length < 2 ? { literal: only } : Object.fromEntries(known);
}

function textOf(words: readonly string[]): string {
  return readTex(words.join(" ")).text;
}

const LABELLED = /^([a-z]+(?:-[a-z]+)?)\s*=\s*(.*)$/s;

/** `family=Doe, given=Jane`: https://ctan.org/pkg/biblatex, section 3.4. */
function labelledName(parts: readonly string[][]): Name | undefined {
  const found = parts.map((words) => LABELLED.exec(words.join(" ")));
  const labels = new Map(found.flatMap((each) => (each ? [[each[1] ?? "", each[2] ?? ""]] : [])));
  if (labels.size === 0 || found.includes(null) || !(labels.has("family") || labels.has("given")))
    return undefined;
  const words = (label: string) => [labels.get(label) ?? ""];
  const name = nameFrom({
    family: words("family"),
    given: words("given"),
    particle: words("prefix"),
    suffix: words("suffix"),
  });
  const { "non-dropping-particle": particle, ...others } = name;
  if (particle === undefined || labels.get("useprefix") !== "false") return name;
  return { ...others, "dropping-particle": particle };
}
