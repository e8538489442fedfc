import { hintFor, isElement, VOID_ELEMENTS } from "./elements.ts";
import type { Found, PassageRule } from "./finding.ts";

const TAG = /<(\/?)([a-z][a-z0-9]*)((?:\s[^<>]*)?)\/?>/gi;

/** Reports HTML, which is shown as text here. Each element is reported once per file. */
export const htmlTags: PassageRule = {
  signs: "<",
  find: ({ shown }) => {
    const first = new Map<string, { at: number; tag: string }>();
    const found = new Map<string, Found>();
    for (const match of shown.matchAll(TAG)) {
      const { index, 0: tag, 1: slash = "", 2: name = "", 3: attributes = "" } = match;
      const element = name.toLowerCase();
      if (!isElement(element) || found.has(element)) continue;
      const { at, tag: start } = first.get(element) ?? { at: index, tag: `<${slash}${element}>` };
      first.set(element, { at, tag: start });
      const line = lineBefore(shown, index);
      if (!isMarkup(element, { slash, attributes, tag, line })) continue;
      const message = `Readers see the tag ${start}: HTML is shown as text`;
      found.set(element, { rule: "html/tag", at, message, hint: hintFor(element), once: element });
    }
    return [...found.values()];
  },
};

/**
 * Whether a tag is meant as markup: a text about programs may mention one. It is if it has attributes, closes an
 * element, needs no end tag, or begins a line.
 */
function isMarkup(
  element: string,
  {
    slash,
    attributes,
    tag,
    line,
  }: { slash: string; attributes: string; tag: string; line: string },
): boolean {
  // `a<b or c>d` is a comparison.
  if (/[\p{L}\p{N})]$/u.test(line) && attributes !== "" && !attributes.includes("=")) return false;
  if (slash || attributes.trim() || tag.endsWith("/>")) return true;
  return VOID_ELEMENTS.has(element) || line.trim() === "";
}

/** The text before a place on its line, up to 20 characters. */
function lineBefore(text: string, at: number): string {
  const before = text.slice(Math.max(0, at - 20), at);
  return before.slice(before.lastIndexOf("\n") + 1);
}
