import type { CslItem } from "../csl-item.ts";
import { cacheEach } from "./cache.ts";
import { callParts } from "./calls.ts";
import { type Engine, POSITION } from "./engine.ts";
import type { CallPart, StyledUse } from "./types.ts";

type Uses = readonly StyledUse[];

/** Writers by the items they know. Beyond this number they are dropped, and made again as needed. */
const MAX_WRITERS = 500;

/**
 * Creates the function that writes calls, each among the groups of items it cites. Results are cached. New calls are
 * written together, since registering items with citeproc takes longer than writing a call.
 */
export function callWriter(
  engine: Engine,
): (calls: readonly Uses[], families: readonly CslItem[][]) => CallPart[][] {
  const writers = new Map<string, (calls: readonly string[]) => CallPart[][]>();
  const writerFor = (items: readonly CslItem[]) => {
    const key = JSON.stringify(items);
    const known = writers.get(key);
    if (known) return known;
    const made = cacheEach((calls) => callParts(engine, items, calls.map(usesOf)));
    if (writers.size >= MAX_WRITERS) writers.clear();
    writers.set(key, made);
    return made;
  };
  return (calls, families) => {
    // A call that depends on earlier ones can't be cached by itself.
    if (engine.opt.update_mode === POSITION) return callParts(engine, families.flat(), calls);
    const written: CallPart[][] = [];
    for (const { items, indices } of batchesOf(calls, families)) {
      const own = writerFor(items)(indices.map((index) => JSON.stringify(calls[index])));
      for (const [at, index] of indices.entries()) written[index] = own[at] ?? [];
    }
    return written;
  };
}

function usesOf(call: string): StyledUse[] {
  return JSON.parse(call) as StyledUse[];
}

/** Groups the indices of calls that cite the same groups of items. */
function batchesOf(
  calls: readonly Uses[],
  families: readonly CslItem[][],
): { items: CslItem[]; indices: number[] }[] {
  const familyOf = new Map(
    families.flatMap((family, index) => family.map(({ id }): [string, number] => [id, index])),
  );
  const cited = calls.map((uses) => {
    const own = new Set(uses.flatMap(({ key }) => familyOf.get(key) ?? []));
    return [...own].sort((a, b) => a - b).join();
  });
  const batches = Map.groupBy(calls.keys(), (index) => cited[index] ?? "");
  return [...batches].map(([key, indices]) => ({
    items: key.split(",").flatMap((index) => families[Number(index)] ?? []),
    indices,
  }));
}
