import { stringify } from "yaml";

/** A source as front matter and shared files declare it, in the order in which its fields are written. */
export interface NewSource {
  id: string;
  title?: string;
  url?: string;
  doi?: string;
  ISBN?: string;
}

/** The source as an entry of a list, each line indented by `indent`. */
export function sourceYaml(source: NewSource, indent: string): string {
  return block([source], indent);
}

/** The source as an entry of a mapping from keys to sources. */
export function keyedYaml({ id, ...fields }: NewSource, indent: string): string {
  return block({ [id]: fields }, indent);
}

/** The source in braces, on one line. */
export function flowYaml(source: object): string {
  return stringify(source, { ...STYLE, collectionStyle: "flow" }).trimEnd();
}

const STYLE = { lineWidth: 0, defaultStringType: "PLAIN", schema: "core" } as const;

function block(value: unknown, indent: string): string {
  return stringify(value, STYLE).replace(/^(?=.)/gm, indent);
}
