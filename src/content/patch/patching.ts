import type { Document } from "yaml";
import type { KeyOrder } from "./key-order.ts";
import type { YamlStyle } from "./write-yaml.ts";

/** What edits of a part need to know of the whole, and where the part is. */
export interface Patching {
  text: string;
  document: Document.Parsed;
  style: YamlStyle;
  order: KeyOrder;
  path: readonly string[];
  /** The column of the key or dash that the part belongs to. */
  indent: number;
  inFlow: boolean;
}
