import {
  attributeOf,
  elementsIn,
  type HtmlElement,
  type HtmlNode,
} from "../html-reading/elements.ts";
import { textOfNode } from "../html-reading/text-of-html.ts";

/** What the head of a page says for machines. */
export interface PageFacts {
  /** The contents of `meta` elements by name or property, in lower case. */
  metas: ReadonlyMap<string, readonly string[]>;
  /** Objects of JSON-LD, also those inside others. */
  linked: readonly LinkedData[];
  /** The text of `title`. */
  title?: string;
  /** The text of the first `h1`. */
  heading?: string;
  /** As written: it may be relative. */
  canonical?: string;
  language?: string;
}

export type LinkedData = Readonly<Record<string, unknown>>;

const MAX_METAS = 1_000;
const MAX_CONTENT = 5_000;
const MAX_SCRIPTS = 30;
const MAX_OBJECTS = 1_000;

export function pageFacts(page: HtmlNode): PageFacts {
  const metas = new Map<string, string[]>();
  const scripts: string[] = [];
  const first = new Map<string, string>();
  const keep = (name: string, value: string) => {
    if (!first.has(name) && value !== "") first.set(name, value);
  };
  let count = 0;
  for (const element of elementsIn(page)) {
    const { tagName } = element;
    if (tagName === "meta" && count < MAX_METAS) {
      count += 1;
      addMeta(metas, element);
    } else if (tagName === "title") keep("title", rawText(element));
    else if (tagName === "h1" && !first.has("heading"))
      keep("heading", textOfNode(element).replaceAll("\n", " "));
    else if (tagName === "html") keep("language", attributeOf(element, "lang"));
    else if (tagName === "link" && /(?:^|\s)canonical(?:\s|$)/i.test(attributeOf(element, "rel"))) {
      keep("canonical", attributeOf(element, "href").trim());
    } else if (isLinkedData(element) && scripts.length < MAX_SCRIPTS)
      scripts.push(rawText(element));
  }
  return {
    metas,
    linked: scripts.flatMap(objectsIn).slice(0, MAX_OBJECTS),
    ...Object.fromEntries(first),
  };
}

function addMeta(metas: Map<string, string[]>, element: HtmlElement): void {
  const content = attributeOf(element, "content").slice(0, MAX_CONTENT).trim();
  if (content === "") return;
  for (const attribute of ["name", "property", "itemprop"]) {
    const name = attributeOf(element, attribute).trim().toLowerCase();
    if (name !== "") metas.set(name, [...(metas.get(name) ?? []), content]);
  }
}

function isLinkedData(element: HtmlElement): boolean {
  return (
    element.tagName === "script" &&
    /^application\/ld\+json\b/i.test(attributeOf(element, "type").trim())
  );
}

function rawText({ childNodes }: HtmlElement): string {
  return childNodes
    .map((child) => ("value" in child ? child.value : ""))
    .join("")
    .trim();
}

/** All objects of a script, outer ones first: those in `@graph`, in lists and in properties too. */
function objectsIn(script: string): LinkedData[] {
  let data: unknown;
  try {
    data = JSON.parse(
      script.replace(/^\s*(?:<!--|\/\/\s*<!\[CDATA\[)|(?:-->|\/\/\s*\]\]>)\s*$/g, ""),
    );
  } catch {
    return [];
  }
  const found: LinkedData[] = [];
  const waiting: unknown[] = [data];
  for (let at = 0; at < waiting.length && found.length < MAX_OBJECTS; at += 1) {
    const value = waiting[at];
    if (typeof value !== "object" || value === null) continue;
    if (!Array.isArray(value)) found.push({ ...value });
    for (const inner of Object.values(value).slice(0, MAX_OBJECTS)) waiting.push(inner);
  }
  return found;
}
