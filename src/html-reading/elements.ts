import {
  type DefaultTreeAdapterMap,
  type DefaultTreeAdapterTypes,
  defaultTreeAdapter,
  type ParserOptions,
  parse,
  parseFragment,
} from "parse5";

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

/** A part of a page; undefined if its elements nest so deeply that parsing it would not end. */
export function fragmentOf(html: string): HtmlNode | undefined {
  return unlessTooDeep((options) => parseFragment(html, options));
}

/** A whole page; undefined if its elements nest so deeply that parsing it would not end. */
export function pageOf(html: string): HtmlNode | undefined {
  return unlessTooDeep((options) => parse(html, options));
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
const TOO_DEEP = new Error("the elements nest too deeply");

/** Counts the elements that the parser has open, since which tags open or close one is only known to a parser. */
function unlessTooDeep(
  run: (options: ParserOptions<DefaultTreeAdapterMap>) => HtmlNode,
): HtmlNode | undefined {
  let open = 0;
  const onItemPush = (): void => {
    open += 1;
    if (open > MAX_DEPTH) throw TOO_DEEP;
  };
  const onItemPop = (): void => {
    open -= 1;
  };
  try {
    return run({ treeAdapter: { ...defaultTreeAdapter, onItemPush, onItemPop } });
  } catch (error) {
    if (error === TOO_DEEP) return undefined;
    throw error;
  }
}
