import type { CslItem } from "../csl-item.ts";
import type { Engine } from "./engine.ts";

/**
 * Gives citeproc the items, and nothing else: it forgets what it had. It keeps them in plain objects, where a key like
 * `constructor` would be one of JavaScript's own: they get ids of ours, in the order of the items.
 */
export function register(engine: Engine, items: readonly CslItem[]): string[] {
  const ids = items.map((_, index) => `i${index}`);
  // It writes into the items that it is given.
  const own = new Map(
    ids.map((id, index) => [id, { ...structuredClone(items[index]), id, system_id: id }]),
  );
  engine.sys.retrieveItem = (id) => own.get(id) ?? {};
  engine.updateItems([]);
  engine.updateItems(ids);
  return ids;
}
