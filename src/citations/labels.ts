import { distance } from "fastest-levenshtein";
import type { Reference } from "./types.ts";

interface Entry {
  /** As declared. */
  label: string;
  reference: Reference;
  folded: string;
  loose: string;
}

/** The labels and titles that a plain bracket may cite, ready to be asked. */
export interface LabelIndex {
  exact: ReadonlyMap<string, Entry>;
  entries: readonly Entry[];
  /** No longer bracket is looked at, so that reading stays linear whatever stands in the text. */
  longest: number;
}

export type LabelMatch =
  | { reference: Reference }
  /** The label that was probably meant, and its source's key. */
  | { near: string; key: string; reference?: undefined }
  | undefined;

/** White space and quotes as every editor's keyboard and autocorrection agree on them. */
export function foldLabel(text: string): string {
  return text
    .normalize("NFC")
    .replace(/[‘’‚‛]/g, "'")
    .replace(/[“”„‟]/g, '"')
    .replace(/\s+/g, " ")
    .trim();
}

const LONGEST_LABEL = 600;

/** Labels come before titles: an editor chose them to be written in brackets. */
export function indexLabels(references: readonly Reference[]): LabelIndex {
  const labelled = references.flatMap((reference) =>
    reference.label ? [entryOf(reference.label, reference)] : [],
  );
  const entries = [
    ...labelled,
    ...references.map((reference) => entryOf(reference.title, reference)),
  ].filter(({ folded }) => folded !== "" && folded.length <= LONGEST_LABEL);
  const exact = new Map<string, Entry>();
  for (const entry of entries) if (!exact.has(entry.folded)) exact.set(entry.folded, entry);
  const longest = Math.max(0, ...entries.map(({ folded }) => folded.length));
  return { exact, entries, longest: longest * 2 + 20 };
}

function entryOf(label: string, reference: Reference): Entry {
  const folded = foldLabel(label);
  return { label, reference, folded, loose: loosen(folded) };
}

function loosen(folded: string): string {
  return folded.toLowerCase().replaceAll(" ", "");
}

/** Below this, two letters more or less make another word: `[sic]` is no slip for `SEC`. */
const SHORTEST_NEAR = 8;
const MOST_LETTERS_OFF = 2;

/** The source that the text of a bracket cites. */
export function sourceLabelled(text: string, { exact }: LabelIndex): Reference | undefined {
  return exact.get(foldLabel(text))?.reference;
}

/** The source that the text of a bracket cites, or the label that it resembles. */
export function matchLabel(text: string, labels: LabelIndex): LabelMatch {
  const reference = sourceLabelled(text, labels);
  if (reference) return { reference };
  const { entries } = labels;
  const loose = loosen(foldLabel(text));
  const near = entries.find((entry) => resembles(loose, entry.loose));
  return near && { near: near.label, key: near.reference.key };
}

function resembles(loose: string, label: string): boolean {
  if (loose === label) return true;
  if (Math.min(loose.length, label.length) < SHORTEST_NEAR) return false;
  if (Math.abs(loose.length - label.length) > MOST_LETTERS_OFF) return false;
  return distance(loose, label) <= MOST_LETTERS_OFF;
}

/**
 * The index of the `]` that ends the bracket whose `[` stands at `start`, counting brackets inside it and skipping
 * escaped ones; -1 if there is none before `end`.
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
