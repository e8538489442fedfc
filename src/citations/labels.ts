import { distance } from "fastest-levenshtein";
import { LIMITS } from "../limits.ts";
import { type CloseWords, closeWords } from "./close-words.ts";
import type { Reference } from "./types.ts";

/** Text that a plain bracket may have, and the source that it cites. */
export interface LabelEntry {
  /** As declared. */
  label: string;
  reference: Reference;
  folded: string;
  loose: string;
}

type FindLabel = (folded: string) => LabelEntry | undefined;

/** The labels and titles that a plain bracket may cite. */
export interface LabelIndex {
  exact: Pick<ReadonlyMap<string, LabelEntry>, "get">;
  /** The first entry that equals a bracket's text except for spaces and case. */
  same: FindLabel;
  /** The first entry that equals or resembles a bracket's text, with at most two slips. */
  near: FindLabel;
  /** The longest bracket that is examined, which keeps parsing linear; 0 if there are no labels. */
  longest: number;
}

export type LabelMatch =
  | { reference: Reference }
  /** The label that was probably meant, and the key of its source. */
  | { near: string; key: string; reference?: undefined }
  | undefined;

/** Normalizes white space and quotes, which keyboards and autocorrection write differently. */
export function foldLabel(text: string): string {
  // Most labels are plain words already.
  if (/^[!-~]+(?: [!-~]+)*$/.test(text)) return text;
  return text
    .normalize("NFC")
    .replace(/[‘’‚‛]/g, "'")
    .replace(/[“”„‟]/g, '"')
    .replace(/\s+/g, " ")
    .trim();
}

/** Leaves room for escapes and for spaces that don't count. */
export const MAX_BRACKET_CHARACTERS = LIMITS.labelCharacters * 2 + 20;

/** Labels come before titles, since an editor chose them for use in brackets. */
export function indexLabels(references: readonly Reference[], compare = distance): LabelIndex {
  const labelled = references.flatMap((reference) =>
    reference.label ? [entryOf(reference.label, reference)] : [],
  );
  const entries = [
    ...labelled,
    ...references.map((reference) => entryOf(reference.title, reference)),
  ].filter(({ folded }) => folded !== "" && folded.length <= LIMITS.labelCharacters);
  const exact = new Map<string, LabelEntry>();
  for (const entry of entries) if (!exact.has(entry.folded)) exact.set(entry.folded, entry);
  const longest = entries.reduce((most, { folded }) => Math.max(most, folded.length), 0);
  return { exact, ...findersOf(entries, compare), longest: longest === 0 ? 0 : longest * 2 + 20 };
}

/** Built on first use, since most articles cite by key. */
function findersOf(
  entries: readonly LabelEntry[],
  compare: typeof distance,
): Pick<LabelIndex, "same" | "near"> {
  let ids: ReadonlyMap<string, number> | undefined;
  const idOf = (loose: string): number | undefined => {
    ids ??= new Map(entries.map((entry, id) => [entry.loose, id] as const).reverse());
    return ids.get(loose);
  };
  let close: CloseWords | undefined;
  const closeTo = (loose: string): Iterable<number> => {
    if (loose.length < MIN_NEAR_CHARACTERS) return [];
    close ??= closeWords(
      entries.map((entry) => entry.loose),
      { slipsOf: () => MAX_LABEL_SLIPS, longest: LIMITS.labelCharacters },
    );
    return Iterator.from(close(loose, MAX_LABEL_SLIPS)).take(LIMITS.comparisons);
  };
  return {
    same: (folded) => entries[idOf(looseLabel(folded)) ?? -1],
    near: (folded) => {
      const loose = looseLabel(folded);
      let first = idOf(loose) ?? entries.length;
      for (const id of closeTo(loose))
        if (id < first && resembles(loose, entries[id]?.loose ?? "", compare)) first = id;
      return entries[first];
    },
  };
}

function entryOf(label: string, reference: Reference): LabelEntry {
  const folded = foldLabel(label);
  return { label, reference, folded, loose: looseLabel(folded) };
}

/** A label without its spaces and case. */
export function looseLabel(folded: string): string {
  return folded.toLowerCase().replaceAll(" ", "");
}

/** In shorter words, two slips make a different word: `[sic]` is not a slip for `SEC`. */
const MIN_NEAR_CHARACTERS = 8;
const MAX_LABEL_SLIPS = 2;

/** The source that the text of a bracket cites. */
export function sourceLabelled(text: string, { exact }: LabelIndex): Reference | undefined {
  return exact.get(foldLabel(text))?.reference;
}

/** The source that the text of a bracket cites, or the label that it resembles. */
export function matchLabel(text: string, labels: LabelIndex): LabelMatch {
  const folded = foldLabel(text);
  const reference = labels.exact.get(folded)?.reference;
  if (reference) return { reference };
  // A bracket with an @ names its source by key; comparing it with every label would be slow.
  if (folded.includes("@")) return undefined;
  const near = labels.near(folded);
  return near && { near: near.label, key: near.reference.key };
}

function resembles(loose: string, label: string, compare: typeof distance): boolean {
  return label.length >= MIN_NEAR_CHARACTERS && compare(loose, label) <= MAX_LABEL_SLIPS;
}

/**
 * The index of the `]` that closes the bracket at `start`, counting inner brackets and skipping escaped ones; -1 if
 * there is none before `end`.
 */
export function endOfBracket(text: string, start: number, end: number): number {
  let depth = 0;
  for (let index = start; index < end; index += 1) {
    const character = text[index];
    if (character === "\\") index += 1;
    else if (character === "[") depth += 1;
    else if (character === "]") {
      depth -= 1;
      if (depth === 0) return index;
    }
  }
  return -1;
}
