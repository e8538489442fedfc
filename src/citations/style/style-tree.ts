import type { XmlElement } from "./xml-shape.ts";

/** The tree that citeproc accepts for a style: https://citeproc-js.readthedocs.io/en/latest/running.html */
export interface StyleTree {
  name: string;
  attrs: Record<string, string>;
  children: (StyleTree | string)[];
}

/**
 * Builds the tree that citeproc's XML reader would make of a valid file. That reader can mistake lines for tags, and
 * quotes written as entities for real ones, so it never gets the text.
 */
export function styleTree({ name, attributes, children, text }: XmlElement): StyleTree {
  const within: StyleTree["children"] = children.map(styleTree);
  const isForm = name === "single" || name === "multiple";
  const isWhole = name === "term" || (isForm && text !== undefined);
  if (within.length === 0 && (isWhole || text?.trim()))
    within.push((text ?? "").replaceAll("\n", " "));
  return { name, attrs: Object.fromEntries(attributes), children: within };
}
