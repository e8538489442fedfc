import { type DefaultTreeAdapterTypes, parse } from "parse5";

export type Element = DefaultTreeAdapterTypes.Element;
type Node = DefaultTreeAdapterTypes.Node;

function childrenOf(node: Node): readonly Node[] {
  return "childNodes" in node ? node.childNodes : [];
}

/** Every element below a node, in document order. */
export function elementsBelow(node: Node): Element[] {
  return childrenOf(node).flatMap((child) =>
    "tagName" in child ? [child, ...elementsBelow(child)] : [],
  );
}

/** Every element of a page, as parsed by a browser. */
export function elementsOf(html: string): Element[] {
  return elementsBelow(parse(html));
}

export function attribute({ attrs }: Element, name: string): string | undefined {
  return attrs.find((each) => each.name === name)?.value;
}

export function hasClass(element: Element, name: string): boolean {
  return (attribute(element, "class") ?? "").split(/\s+/).includes(name);
}

/** The text of a node, with white space as in the file. */
export function textOf(node: Node): string {
  return "value" in node ? node.value : childrenOf(node).map(textOf).join("");
}

const DATA_TYPES: ReadonlySet<unknown> = new Set(["application/ld+json", "speculationrules"]);

/** Whether an element is a script that runs, not a block of data. */
export function isActiveScript(element: Element): boolean {
  return element.tagName === "script" && !DATA_TYPES.has(attribute(element, "type"));
}

/** A page's JSON-LD: each node of the graph, with its context. */
export function jsonLdOf(elements: readonly Element[]): Record<string, unknown>[] {
  return elements
    .filter((element) => attribute(element, "type") === "application/ld+json")
    .map((element) => JSON.parse(textOf(element)))
    .flatMap(({ "@graph": graph, ...fact }) =>
      Array.isArray(graph) ? graph.map((each) => ({ ...fact, ...each })) : [fact],
    );
}
