import type { Affix, AffixFile, FlagOption } from "./types.ts";

/** How a word is made: an entry of the dictionary, with an affix at either end. */
export interface WordForm {
  flags: ReadonlySet<string>;
  prefix?: Affix | undefined;
  suffix?: Affix | undefined;
}

/** Entries' flags as the dictionary writes them; those of words that are spelled alike have a space between them. */
export type Entries = ReadonlyMap<string, string>;

/** All ways in which a word can be made. Affixes are taken off as asked, so that no form is listed ahead of need. */
export function formsOf(word: string, file: AffixFile, entries: Entries): WordForm[] {
  const forms: WordForm[] = flagsAt(word, file, entries).map((flags) => ({ flags }));
  forms.push(...withSuffix(word, file, entries, undefined));
  const most = Math.min(file.longest.prefix, word.length);
  for (let length = 0; length <= most; length += 1) {
    for (const prefix of file.prefixes.get(word.slice(0, length)) ?? []) {
      const stem = prefix.strip + word.slice(length);
      if (stem === "" || !prefix.fits(stem)) continue;
      for (const flags of flagsAt(stem, file, entries))
        if (flags.has(prefix.flag)) forms.push({ flags, prefix });
      if (prefix.isCross) forms.push(...withSuffix(stem, file, entries, prefix));
    }
  }
  return forms;
}

function withSuffix(
  word: string,
  file: AffixFile,
  entries: Entries,
  prefix: Affix | undefined,
): WordForm[] {
  const forms: WordForm[] = [];
  const most = Math.min(file.longest.suffix, word.length);
  for (let length = 0; length <= most; length += 1) {
    const own = file.suffixes.get(word.slice(word.length - length));
    if (!own) continue;
    for (const suffix of own) {
      if (prefix && !suffix.isCross) continue;
      const stem = word.slice(0, word.length - length) + suffix.strip;
      if (stem === "" || !suffix.fits(stem)) continue;
      for (const flags of stemFlags(stem, file, entries)) {
        const isMade =
          flags.has(suffix.flag) &&
          (!prefix || flags.has(prefix.flag) || suffix.flags.has(prefix.flag));
        if (isMade) forms.push({ flags, prefix, suffix });
      }
    }
  }
  return forms;
}

/** The flags of a stem's entries, and of entries that become it by a suffix with flags. */
function stemFlags(stem: string, file: AffixFile, entries: Entries): ReadonlySet<string>[] {
  const found = flagsAt(stem, file, entries);
  if (file.inner.size === 0) return found;
  const most = Math.min(file.longest.suffix, stem.length);
  for (let length = 1; length <= most; length += 1) {
    for (const inner of file.inner.get(stem.slice(stem.length - length)) ?? []) {
      const root = stem.slice(0, stem.length - length) + inner.strip;
      if (!inner.fits(root)) continue;
      for (const flags of flagsAt(root, file, entries))
        if (flags.has(inner.flag)) found.push(inner.flags);
    }
  }
  return found;
}

function flagsAt(word: string, file: AffixFile, entries: Entries): ReadonlySet<string>[] {
  const written = entries.get(word);
  if (written === undefined) return [];
  return written.split(" ").map(file.flagsOf);
}

/** Whether a form has the flag that an option names. */
export function hasFlag(form: WordForm, file: AffixFile, option: FlagOption): boolean {
  const flag = file.flags[option];
  if (flag === undefined) return false;
  const { flags, prefix, suffix } = form;
  return (
    flags.has(flag) || (prefix?.flags.has(flag) ?? false) || (suffix?.flags.has(flag) ?? false)
  );
}

/** Whether a form needs no other part: it is a word, and not only the part of one. */
export function isWhole(form: WordForm, file: AffixFile): boolean {
  if (hasFlag(form, file, "ONLYINCOMPOUND") || hasFlag(form, file, "FORBIDDENWORD")) return false;
  return isComplete(form, file);
}

/** Whether it has the affixes that it needs. */
export function isComplete(
  { flags, prefix, suffix }: WordForm,
  { flags: known }: AffixFile,
): boolean {
  const needs = known.NEEDAFFIX ?? known.PSEUDOROOT;
  if (needs !== undefined && flags.has(needs) && !prefix && !suffix) return false;
  const around = known.CIRCUMFIX;
  if (around === undefined) return true;
  return (prefix?.flags.has(around) ?? false) === (suffix?.flags.has(around) ?? false);
}
