import type { ChartFields } from "../../charts/types.ts";
import type { TableFields } from "../../data/types.ts";
import type { Diagnostic, Place } from "../../diagnostics.ts";
import type { MapFields } from "../../maps/types.ts";

/** The fields of each kind of block, which is the name behind the fence. */
export interface FenceFields {
  chart: ChartFields;
  table: TableFields;
  map: MapFields;
}

export type FenceName = keyof FenceFields;

/** A block's YAML as read. Lines and columns count from 1 in the block's text. */
export interface ReadFence<Fields> {
  /** Absent if there are errors. */
  valid?: { fields: Fields; place: FencePlace };
  problems: Diagnostic[];
}

/** The place of a field or of an entry in it. */
export type FencePlace = (path: readonly PropertyKey[], want?: "key" | "value") => Place;

/** Reads the YAML of a block. */
export type FenceReader = <Name extends FenceName>(
  name: Name,
  text: string,
) => ReadFence<FenceFields[Name]>;
