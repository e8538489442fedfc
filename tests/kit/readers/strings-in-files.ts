import { parse as parseHtml } from "parse5";
import { parse } from "yaml";
import { type Element, elementsBelow, hasClass, jsonLdOf, textOf } from "./elements.ts";
import { readBibtex } from "./read-bibtex.ts";

/** Every text that other programs read in a file, unescaped. Of a page, the article's body is left out. */
export function stringsOf(path: string, text: string): string[] {
  if (path.endsWith(".html")) return ofPage(text);
  if (path.endsWith(".json")) return ofValue(JSON.parse(text));
  if (path.endsWith(".bib")) return ofValue(readBibtex(text));
  if (path.endsWith(".md")) return ofValue(parse(text.split(/^---$/m)[1] ?? ""));
  if (path.endsWith(".ris"))
    return text.split("\r\n").map((line) => line.replace(/^[A-Z][A-Z\d] {2}- /, ""));
  throw new Error(`nothing is known of ${path}`);
}

function ofPage(html: string): string[] {
  // Hyphenated words in headlines are wrapped in spans.
  const page = parseHtml(html.replace(/<span class="whole">([^<]*)<\/span>/g, "$1"));
  const elements = elementsBelow(page);
  const inBody = new Set(elements.filter((each) => hasClass(each, "prose")).flatMap(elementsBelow));
  const outside = elements.filter((each) => !inBody.has(each));
  // The BibTeX of "Cite this article" is the only preformatted text with its own escapes.
  const isBibtex = (each: Element) => each.tagName === "pre" && textOf(each).startsWith("@");
  const bibtex = outside.filter(isBibtex).flatMap((each) => ofValue(readBibtex(textOf(each))));
  const texts = outside
    .filter((each) => !["script", "style"].includes(each.tagName) && !isBibtex(each))
    .flatMap(({ childNodes }) =>
      childNodes.flatMap((node) => ("value" in node ? [node.value] : [])),
    );
  const attributes = outside.flatMap(({ attrs }) => attrs.map(({ value }) => value));
  return [...texts, ...bibtex, ...attributes, ...ofValue(jsonLdOf(elements))];
}

function ofValue(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(ofValue) : [];
}

/** The code on a page, which must be exactly as the editor wrote it. */
export function codesOf(html: string): string[] {
  return elementsBelow(parseHtml(html))
    .filter(({ tagName }) => tagName === "code")
    .map((element) => textOf(element).trim());
}

/** How often a text occurs in others, with any run of white space treated alike. */
export function occurrences(text: string, strings: readonly string[]): number {
  const even = (each: string) => each.replace(/\s+/g, " ");
  return strings.reduce((sum, each) => sum + even(each).split(even(text)).length - 1, 0);
}
