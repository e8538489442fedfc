import { frontMatterRange } from "../content/front-matter/front-matter-range.ts";
import { type Added, addSource } from "./add-source.ts";
import type { NewSource } from "./source-yaml.ts";

const MARK = "\ufeff";

/** Adds a source to the front matter of an article, or says why that is impossible. `text` is the whole file. */
export function addToFrontMatter(
  text: string,
  source: NewSource,
  taken: ReadonlySet<string> = new Set(),
): Added | string {
  const range = frontMatterRange(text);
  if (!range) return "it has no front matter";
  const { start, end } = range;
  const made = addSource(text.slice(start, end), source, { under: "citations", taken });
  if (typeof made === "string") return made;
  return { ...made, text: text.slice(0, start) + made.text + text.slice(end) };
}

/** Adds a source to a YAML file of shared sources. `text` is the whole file. */
export function addToShared(
  text: string,
  source: NewSource,
  taken: ReadonlySet<string> = new Set(),
): Added | string {
  // The parser's offsets do not count the byte order mark.
  const mark = text.startsWith(MARK) ? MARK : "";
  const yaml = text.slice(mark.length);
  const [, under] = /^(references|items):/m.exec(yaml) ?? [];
  const made = addSource(yaml, source, { taken, ...(under !== undefined && { under }) });
  return typeof made === "string" ? made : { ...made, text: mark + made.text };
}
