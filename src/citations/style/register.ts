import type { CslItem } from "../csl-item.ts";
import type { Engine } from "./engine.ts";

/**
 * Gives citeproc these items in place of all earlier ones. It keeps them in plain objects, where the key `constructor`
 * would be found already, so they get ids of ours, in the order of the items.
 */
export function register(engine: Engine, items: readonly CslItem[]): string[] {
  const ids = items.map((_, index) => `i${index}`);
  // citeproc modifies the items.
  const own = new Map(
    ids.map((id, index) => [id, { ...structuredClone(items[index]), id, system_id: id }]),
  );
  engine.sys.retrieveItem = (id) => own.get(id) ?? {};
  engine.updateItems([]);
  engine.updateItems(ids);
  return ids;
}
