import type { Name } from "../../citations/types.ts";

/** Endings of a shortened list of names, in several languages, in lower case. */
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

/** The same at the end of a name, in lists written as one text. */
const TAIL = /(?:,\s*|\s+)(?:et\.? al(?:ii|\.)?|(?:and|&) others)$/i;

/**
 * Replaces a trailing “et al.”, or BibTeX's `and others`, by `{ others: true }`. The only name in a list is kept: it is
 * what somebody is called.
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
