import type { AffixFile } from "./types.ts";
import { type Entries, formsOf, hasFlag, isComplete, type WordForm } from "./word-forms.ts";

type Position = "begin" | "middle" | "end";

/** Longer words are not taken apart. */
const MAX_CHARACTERS = 60;
const MAX_PARTS = 6;

/** Whether a word is made of others, as German, Dutch and Swedish make them. */
export function isCompound(word: string, file: AffixFile, entries: Entries): boolean {
  const { flags, compoundMin } = file;
  if (flags.COMPOUNDFLAG === undefined && flags.COMPOUNDBEGIN === undefined) return false;
  if (word.length > MAX_CHARACTERS) return false;
  // Where the rest of the word has been found to have no parts.
  const dead = new Set<number>();
  const isMadeFrom = (from: number, parts: number): boolean => {
    if (dead.has(from) || parts >= MAX_PARTS) return false;
    if (parts > 0 && isPart(word.slice(from), "end", file, entries)) return true;
    for (let end = from + compoundMin; end <= word.length - compoundMin; end += 1) {
      const position = parts === 0 ? "begin" : "middle";
      if (isPart(word.slice(from, end), position, file, entries) && isMadeFrom(end, parts + 1))
        return true;
    }
    dead.add(from);
    return false;
  };
  return isMadeFrom(0, 0);
}

function isPart(part: string, position: Position, file: AffixFile, entries: Entries): boolean {
  return formsOf(part, file, entries).some((form) => fits(form, position, file));
}

function fits(form: WordForm, position: Position, file: AffixFile): boolean {
  if (hasFlag(form, file, "FORBIDDENWORD") || !isComplete(form, file)) return false;
  const isInside = hasFlag(form, file, "COMPOUNDFLAG") || isAt(form, position, file);
  if (!isInside) return false;
  const permit = file.flags.COMPOUNDPERMITFLAG;
  const isPermitted = (flags: ReadonlySet<string>): boolean =>
    permit !== undefined && flags.has(permit);
  // Affixes are at the ends of the whole word, unless they may be inside it.
  if (form.suffix && position !== "end" && !isPermitted(form.suffix.flags)) return false;
  return !form.prefix || position === "begin" || isPermitted(form.prefix.flags);
}

function isAt(form: WordForm, position: Position, file: AffixFile): boolean {
  if (position === "begin") return hasFlag(form, file, "COMPOUNDBEGIN");
  if (position === "middle") return hasFlag(form, file, "COMPOUNDMIDDLE");
  return hasFlag(form, file, "COMPOUNDEND") || hasFlag(form, file, "COMPOUNDLAST");
}
