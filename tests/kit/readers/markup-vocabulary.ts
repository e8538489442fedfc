import { attribute, type Element, elementsOf, isActiveScript, textOf } from "./elements.ts";

const URLS = new Set(
  "href src action formaction poster data background cite xlink:href ping manifest srcset imagesrcset codebase longdesc profile usemap".split(
    " ",
  ),
);
/** Attributes whose values come from layouts. */
const OWN = new Set(
  "rel target http-equiv style role popover method name property itemprop".split(" "),
);

/**
 * A page's markup without its text: elements with attributes, scripts and styles, and the kind of each url. Links may
 * lead to any site.
 */
export function vocabularyOf(html: string): Set<string> {
  return new Set(elementsOf(html).flatMap(wordsOf));
}

function wordsOf(element: Element): string[] {
  const { tagName, attrs } = element;
  const text = isActiveScript(element) || tagName === "style" ? ` ${textOf(element)}` : "";
  return [
    `<${tagName}>${text}`,
    ...attrs.map(({ name, value }) => `<${tagName} ${name}>${shownOf(element, name, value)}`),
  ];
}

function shownOf(element: Element, name: string, value: string): string {
  if (element.tagName === "script" || OWN.has(name)) return ` ${value}`;
  if (name === "class") return ` ${value.replace(/^language-.*/s, "language-")}`;
  if (element.tagName === "a" && name === "href")
    return ` ${kindOf(value).replace(/^https:.*/, "https:")}`;
  if (URLS.has(name)) return ` ${kindOf(value)}`;
  const refresh = attribute(element, "http-equiv") === "refresh" && name === "content";
  return refresh ? ` ${value.replace(/url=(.*)/s, (_, url: string) => kindOf(url))}` : "";
}

const HERE = "https://page.example/in/a/folder/";

/**
 * The kind of a URL: another site, a file of this site, a relative URL, an email address, a fragment, or the URL
 * itself.
 */
function kindOf(url: string): string {
  const known = /^(?:https:\/\/[\w.-]+(?=[/?#]|$)|\/(?![/\\])|(?:mailto|tel|sms):|#|data:,)/.exec(
    url,
  )?.[0];
  if (known !== undefined) return known;
  return URL.parse(url, HERE)?.href.startsWith(new URL("/", HERE).href) ? "relative" : url;
}
