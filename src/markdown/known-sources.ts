import { indexLabels, type LabelIndex, LONGEST_BRACKET } from "../citations/labels.ts";
import { referencesByKey } from "../citations/number.ts";
import type { Reference } from "../citations/types.ts";
import type { BodyContext } from "./context.ts";

/** Sources by what `[@key]` names. */
export type KnownKeys = Pick<ReadonlyMap<string, Reference>, "get" | "has" | "keys" | "size">;

/** The sources that a body may cite: its own first, then those that all articles share. */
export function knownSources({ references, shared }: BodyContext): {
  keys: KnownKeys;
  labels: () => LabelIndex;
} {
  const own = referencesByKey(references);
  let labels: LabelIndex | undefined;
  const once = () => {
    labels ??= labelsOf(references, own, shared);
    return labels;
  };
  if (!shared) return { keys: own, labels: once };
  const keys: KnownKeys = {
    get: (key) => own.get(key) ?? shared.byKey(key),
    has: (key) => own.has(key) || shared.byKey(key) !== undefined,
    keys: () => new Set([...own.keys(), ...shared.keys()]).keys(),
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
  // A source of the article's own hides the shared one with its key, and so that one's label.
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
    entries: labels.entries,
    near: (folded) => {
      const entry = shared.nearLabel(folded);
      return entry && !isHidden(entry) ? entry : undefined;
    },
    get longest() {
      return shared.size() > 0 ? LONGEST_BRACKET : labels.longest;
    },
  };
}
