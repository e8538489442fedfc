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
  return stringify([source], { lineWidth: 0, schema: "core" }).replace(/^(?=.)/gm, indent);
}
