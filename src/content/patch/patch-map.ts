import type { YAMLMap } from "yaml";
import { blockKeyEdits } from "./block-keys.ts";
import type { Edit } from "./edits.ts";
import { flowKeyEdits } from "./flow-keys.ts";
import { withNewKeys } from "./key-order.ts";
import { valueEdits } from "./patch-value.ts";
import type { Patching } from "./patching.ts";
import { isMapping, type Mapping, sameData } from "./same-data.ts";
import { columnOf, type PairParts, partsOf } from "./yaml-parts.ts";

/** Edits that give a mapping its new values. Undefined if it is written in a way that only the whole can be replaced. */
export function mapEdits(map: YAMLMap, wanted: Mapping, at: Patching): Edit[] | undefined {
  const pairs = map.items.map(partsOf);
  if (!pairs.every((pair) => pair !== undefined)) return undefined;
  const old: unknown = map.toJS(at.document);
  if (!isMapping(old)) return undefined;
  const isWanted = (key: string): boolean => wanted[key] !== undefined;
  const kept = pairs.filter(({ key }) => isWanted(key));
  const known = new Set(pairs.map(({ key }) => key));
  const added = Object.keys(wanted).filter((key) => isWanted(key) && !known.has(key));
  if (kept.length === 0 && pairs.length > 0 && map !== at.document.contents) return undefined;
  if (map.flow && kept.length < pairs.length && hasComment(map, at.text)) return undefined;
  const within = kept
    .filter(({ key }) => !sameData(old[key], wanted[key]))
    .flatMap((pair) => valueEdits(pair, wanted[pair.key], below(at, pair, map.flow === true)));
  const keys = kept.map(({ key }) => key);
  const order = withNewKeys(keys, added, at.order(at.path));
  const newKeys = { pairs, kept, order, wanted };
  const edits = map.flow
    ? flowKeyEdits(newKeys, (map.range?.[0] ?? 0) + 1)
    : blockKeyEdits(newKeys, at.text, at.style);
  return [...within, ...edits];
}

function below(at: Patching, { key, start }: PairParts, inFlow: boolean): Patching {
  return {
    ...at,
    path: [...at.path, key],
    inFlow,
    indent: inFlow ? at.indent : columnOf(at.text, start),
  };
}

function hasComment({ range }: YAMLMap, text: string): boolean {
  return /(?:^|\s)#/m.test(text.slice(range?.[0], range?.[1]));
}
