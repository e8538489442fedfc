import type { Name } from "../../citations/types.ts";

/** What a list that names only some ends with, in the languages of those who write it, in small letters. */
export const AND_OTHERS: ReadonlySet<string> = new Set([
  "others",
  "and others",
  "& others",
  "et al.",
  "et al",
  "et. al.",
  "et. al",
  "and al.",
  "et alii",
  "et aliae",
  "et alia",
  "et autres",
  "et coll.",
  "y otros",
  "y otras",
  "y cols.",
  "y col.",
  "e outros",
  "e altri",
  "ed altri",
  "u. a.",
  "u.a.",
  "und andere",
  "und weitere",
  "en anderen",
  "e.a.",
  "m.fl.",
  "m. fl.",
  "i in.",
  "i inni",
  "a kol.",
  "ve ark.",
  "ve diğerleri",
  "и др.",
  "и др",
  "и другие",
  "та ін.",
  "وآخرون",
  "等",
  "等人",
  "ほか",
  "他",
]);

/** The same behind the words of a name, where a list is one text. */
const TAIL = /(?:,\s*|\s+)(?:et\.? al(?:ii|\.)?|(?:and|&) others)$/i;

/**
 * The names of a list, in whose place of “et al.” stands what we have for it: typed by hand, or as BibTeX and its
 * readers write `and others`. One that stands alone is what somebody is called.
 */
export function withOthers(names: readonly Name[]): Name[] {
  const last = names.at(-1);
  if (!last) return [];
  const before = names.slice(0, -1);
  if (last.others || (before.length > 0 && AND_OTHERS.has(wordsOf(last))))
    return [...before, { others: true }];
  const part = (["literal", "given", "family"] as const).find((each) =>
    TAIL.test(last[each] ?? ""),
  );
  const kept = part && last[part]?.replace(TAIL, "").replace(/,$/, "").trim();
  return part && kept ? [...before, { ...last, [part]: kept }, { others: true }] : [...names];
}

function wordsOf({ literal, given, family, ...parts }: Name): string {
  const particle = parts["non-dropping-particle"] ?? parts["dropping-particle"];
  const words = [literal, given, particle, family].filter((part) => part !== undefined);
  return words.join(" ").toLowerCase().replace(/\s+/g, " ");
}
