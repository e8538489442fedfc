import { hash } from "node:crypto";
import { LIMITS } from "../limits.ts";
import { memo } from "../memo.ts";
import { indexLabels, type LabelEntry, type LabelIndex } from "./labels.ts";
import { type FindNear, MAX_SLIPS, nearestIn } from "./nearest.ts";
import { referencesByKey } from "./number.ts";
import type { Reference } from "./types.ts";

/** Look-ups in the sources that any article may cite, built once for all articles. */
export interface SharedIndex {
  keys: ReadonlyMap<string, Reference>;
  nearKey: FindNear;
  labels: LabelIndex;
  /** Hash of a source: it differs if any field does. */
  hashOf: (reference: Reference) => string;
  /** Hash of all sources. */
  all: () => string;
  /** The label that equals this one except for spaces and case. */
  near: (folded: string) => LabelEntry | undefined;
}

/** The index of a list of sources. Cached, so the list must not change. */
export const sharedIndex = memo(indexOf);

function indexOf(references: readonly Reference[]): SharedIndex {
  const labels = indexLabels(references);
  const hashes = new Map<Reference, string>();
  const hashOf = (reference: Reference): string => {
    const own = hashes.get(reference) ?? hashOfData(reference);
    hashes.set(reference, own);
    return own;
  };
  const keys = referencesByKey(references);
  let nearKey: FindNear | undefined;
  let all: string | undefined;
  return {
    keys,
    nearKey: (key, query) => {
      nearKey ??= nearestIn([...keys.keys()]);
      return nearKey(key, query);
    },
    labels,
    hashOf,
    all: () => {
      all ??= hashOfData(references);
      return all;
    },
    near: labels.same,
  };
}

function hashOfData(data: unknown): string {
  return hash("sha1", JSON.stringify(data), "base64url");
}

/**
 * What an article asked of the shared sources, with the answers; if one has changed, the article is read again. `none`:
 * it asked when there were no sources. `all`: it asked so much that any change to the sources counts.
 */
export type SharedAnswers =
  | "none"
  | { all: string }
  | {
      keys: [key: string, hash: string | false][];
      labels: [folded: string, answer: Answer][];
      slips?: [key: string, most: number, near: string | false][];
    };

/** The key of the source with the label; prefixed with a mark if the label only resembles it. */
type Answer = string | false;

const MAX_QUESTIONS = 400;

/** The shared sources as a body looks them up. */
export interface SharedSources {
  /** The number of sources. */
  size: () => number;
  byKey: (key: string) => Reference | undefined;
  /** For “Did you mean”, and to recognize a citation with a slip in its key in a bracket that may be prose. */
  nearKey: FindNear;
  /** Looks up the folded text of a bracket. */
  byLabel: (folded: string) => LabelEntry | undefined;
  nearLabel: (folded: string) => LabelEntry | undefined;
}

/** Answers a body's questions about the shared sources, and records them. */
export function trackShared(index: SharedIndex): {
  sources: SharedSources;
  answers: () => SharedAnswers | undefined;
} {
  const keys = new Map<string, string | false>();
  const labels = new Map<string, Answer>();
  const slips = new Map<string, [key: string, most: number, near: string | false]>();
  let asked = false;
  const sources: SharedSources = {
    size: () => {
      asked = true;
      return index.keys.size;
    },
    byKey: (key) => {
      asked = true;
      keys.set(key, answerToKey(index, key));
      return index.keys.get(key);
    },
    nearKey: (key, query) => {
      asked = true;
      const near = index.nearKey(key, query);
      const most = query?.most ?? MAX_SLIPS;
      slips.set(`${most} ${key}`, [key, most, near?.word ?? false]);
      return near;
    },
    byLabel: (folded) => {
      asked = true;
      if (folded.length > LIMITS.labelCharacters) return undefined;
      labels.set(folded, answerToLabel(index, folded));
      return index.labels.exact.get(folded);
    },
    nearLabel: (folded) => index.near(folded),
  };
  const answers = (): SharedAnswers | undefined => {
    if (index.keys.size === 0) return asked ? "none" : undefined;
    const questions = keys.size + labels.size + slips.size;
    if (questions > MAX_QUESTIONS) return { all: index.all() };
    if (questions === 0) return undefined;
    const known = { keys: [...keys], labels: [...labels] };
    return slips.size > 0 ? { ...known, slips: [...slips.values()] } : known;
  };
  return { sources, answers };
}

/** Whether all answers are still the same. */
export function sharedAnswersHold(answers: SharedAnswers | undefined, index: SharedIndex): boolean {
  if (answers === undefined) return true;
  if (answers === "none") return index.keys.size === 0;
  if ("all" in answers) return answers.all === index.all();
  return (
    answers.keys.every(([key, answer]) => answerToKey(index, key) === answer) &&
    answers.labels.every(([folded, answer]) => answerToLabel(index, folded) === answer) &&
    (answers.slips ?? []).every(
      ([key, most, near]) => (index.nearKey(key, { most })?.word ?? false) === near,
    )
  );
}

/** The answers that affect a page: the sources that were found. */
export function foundShared(answers: SharedAnswers | undefined): unknown {
  if (answers === undefined || answers === "none") return [];
  if ("all" in answers) return answers.all;
  const { keys, labels } = answers;
  return [...keys, ...labels].filter(([, answer]) => answer !== false);
}

function answerToKey(index: SharedIndex, key: string): string | false {
  const reference = index.keys.get(key);
  return reference ? index.hashOf(reference) : false;
}

function answerToLabel(index: SharedIndex, folded: string): Answer {
  const exact = index.labels.exact.get(folded);
  if (exact) return exact.reference.key;
  const near = index.near(folded);
  return near ? `~${near.reference.key} ${near.label}` : false;
}
