import { type DefaultTreeAdapterTypes, parse, parseFragment } from "parse5";

export type HtmlNode = DefaultTreeAdapterTypes.Node;
export type HtmlElement = DefaultTreeAdapterTypes.Element;

/** Elements whose content is not text that a page shows. */
export const UNSHOWN: ReadonlySet<string> = new Set(
  "script style template iframe noscript noembed object textarea title svg math".split(" "),
);

/** Elements that begin and end a paragraph. */
export const BLOCKS: ReadonlySet<string> = new Set(
  "address article aside blockquote dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table tr ul".split(
    " ",
  ),
);

/** A part of a page. */
export function fragmentOf(html: string): HtmlNode {
  return parseFragment(html);
}

/** A whole page; undefined if its elements nest so deeply that parsing it would not end. */
export function pageOf(html: string): HtmlNode | undefined {
  return nestsTooDeeply(html) ? undefined : parse(html);
}

export function isElement(node: HtmlNode): node is HtmlElement {
  return "tagName" in node;
}

/** Empty if the element does not have the attribute. */
export function attributeOf({ attrs }: HtmlElement, name: string): string {
  return attrs.find((each) => each.name === name)?.value ?? "";
}

/** All elements of a page, in its order, however deep. */
export function* elementsIn(root: HtmlNode): Generator<HtmlElement> {
  const waiting: HtmlNode[] = [root];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (isElement(node)) yield node;
    // Not `push(...)`: an element may have more children than a call can take arguments.
    if ("childNodes" in node) for (const child of node.childNodes.toReversed()) waiting.push(child);
  }
}

/** Pages nest thirty levels. The parser looks through all open elements at each tag, so its time is quadratic in them. */
const MAX_DEPTH = 1_000;
const TAG = /<(\/?)([a-z][a-z0-9-]*)/gi;
/** Elements that never have an end tag, or that people leave open. */
const LEFT_OPEN = new Set(
  "area base br col embed hr img input link meta param source track wbr p li dt dd option optgroup tr td th thead tbody tfoot colgroup rp rt html head body path".split(
    " ",
  ),
);

function nestsTooDeeply(html: string): boolean {
  let depth = 0;
  TAG.lastIndex = 0;
  for (let tag = TAG.exec(html); tag; tag = TAG.exec(html)) {
    const name = (tag[2] ?? "").toLowerCase();
    if (LEFT_OPEN.has(name)) continue;
    if (tag[1] === "/") depth = Math.max(0, depth - 1);
    else if (name === "script" || name === "style") {
      const end = html.indexOf(`</${tag[2]}`, TAG.lastIndex);
      if (end === -1) return false;
      TAG.lastIndex = end + 2;
    } else depth += 1;
    if (depth > MAX_DEPTH) return true;
  }
  return false;
}
