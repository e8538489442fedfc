import { indexLabels, type LabelIndex, MAX_BRACKET_CHARACTERS } from "../citations/labels.ts";
import { type FindNear, nearestIn } from "../citations/nearest.ts";
import { referencesByKey } from "../citations/number.ts";
import type { Reference } from "../citations/types.ts";
import type { BodyContext } from "./context.ts";

/** Sources by the key in `[@key]`. */
export interface KnownKeys extends Pick<ReadonlyMap<string, Reference>, "get" | "has" | "size"> {
  /** For “Did you mean”. Of two equally close keys, the body's own is preferred. */
  near: FindNear;
}

/** The sources that a body may cite: its own first, then those that all articles share. */
export function knownSources({ references, shared }: Pick<BodyContext, "references" | "shared">): {
  keys: KnownKeys;
  labels: () => LabelIndex;
} {
  const own = referencesByKey(references);
  let labels: LabelIndex | undefined;
  const once = () => {
    labels ??= labelsOf(references, own, shared);
    return labels;
  };
  let nearOwn: FindNear | undefined;
  const near: FindNear = (key, query) => {
    nearOwn ??= nearestIn([...own.keys()]);
    const found = nearOwn(key, query);
    return shared?.nearKey(key, found ? { most: found.slips - 1 } : query) ?? found;
  };
  if (!shared) {
    const { size } = own;
    return {
      keys: { get: (key) => own.get(key), has: (key) => own.has(key), near, size },
      labels: once,
    };
  }
  const keys: KnownKeys = {
    get: (key) => own.get(key) ?? shared.byKey(key),
    has: (key) => own.has(key) || shared.byKey(key) !== undefined,
    near,
    get size() {
      return own.size + shared.size();
    },
  };
  return { keys, labels: once };
}

function labelsOf(
  references: readonly Reference[],
  own: ReadonlyMap<string, Reference>,
  shared: BodyContext["shared"],
): LabelIndex {
  const labels = indexLabels(references);
  if (!shared) return labels;
  // The article's own source hides a shared one with the same key, and thus its label.
  const isHidden = ({ reference }: { reference: Reference }) => own.has(reference.key);
  return {
    exact: {
      get: (folded) => {
        const declared = labels.exact.get(folded);
        if (declared) return declared;
        const entry = shared.byLabel(folded);
        return entry && !isHidden(entry) ? entry : undefined;
      },
    },
    same: labels.same,
    near: (folded) => {
      const declared = labels.near(folded);
      if (declared) return declared;
      const entry = shared.nearLabel(folded);
      return entry && !isHidden(entry) ? entry : undefined;
    },
    get longest() {
      return shared.size() > 0 ? MAX_BRACKET_CHARACTERS : labels.longest;
    },
  };
}
