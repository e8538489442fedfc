import type { XmlElement } from "./xml-shape.ts";

/** A style as citeproc takes it for its XML: https://citeproc-js.readthedocs.io/en/latest/running.html */
export interface StyleTree {
  name: string;
  attrs: Record<string, string>;
  children: (StyleTree | string)[];
}

/**
 * The tree of a style as citeproc's own reader makes it of a sound file. That one takes tags for lines, and believes
 * quotes that are written as entities; so it is given no text.
 */
export function styleTree({ name, attributes, children, text }: XmlElement): StyleTree {
  const within: StyleTree["children"] = children.map(styleTree);
  const isForm = name === "single" || name === "multiple";
  const isWhole = name === "term" || (isForm && text !== undefined);
  if (within.length === 0 && (isWhole || text?.trim()))
    within.push((text ?? "").replaceAll("\n", " "));
  return { name, attrs: Object.fromEntries(attributes), children: within };
}
