import { callId, sourceId } from "./ids.ts";
import type { CitedSource, Reference } from "./types.ts";

/** A source as it is named at one place of the text. */
export interface Use {
  key: string;
  locator?: string;
}

/** A use with what its call shows and where it leads. */
export interface NumberedUse extends Use {
  number: number;
  /** The element id of the call. */
  id: string;
  reference: Reference;
}

/**
 * Numbers sources by first use, from 1. `uses` come in the order of the text; those of keys that are not among
 * `references` are left out.
 */
export function numberUses(
  uses: readonly Use[],
  references: ReadonlyMap<string, Reference>,
): { cited: CitedSource[]; numbered: (NumberedUse | undefined)[] } {
  const cited = new Map<string, CitedSource>();
  const numbered = uses.map((use) => {
    const reference = references.get(use.key);
    if (!reference) return undefined;
    const source = cited.get(use.key) ?? {
      number: cited.size + 1,
      id: sourceId(use.key),
      reference,
      calls: [],
    };
    cited.set(use.key, source);
    const id = callId(use.key, source.calls.length + 1);
    source.calls.push(use.locator === undefined ? { id } : { id, locator: use.locator });
    return { ...use, number: source.number, id, reference };
  });
  return { cited: [...cited.values()], numbered };
}

/** By key; of two with one key the first counts. */
export function referencesByKey(references: readonly Reference[]): Map<string, Reference> {
  const byKey = new Map<string, Reference>();
  for (const reference of references) {
    if (!byKey.has(reference.key)) byKey.set(reference.key, reference);
  }
  return byKey;
}
