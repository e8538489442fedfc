import { attribute, type Element, elementsOf, isActiveScript } from "./elements.ts";

/** What a link may lead to: a site, a mail address, a page of this site, a place of this page. `//host` is none of them. */
const SAFE_LINK = /^(?:https?:\/\/[^/]|(?:mailto|tel|sms):|\/(?![/\\])|#)/i;
/** What a picture may be: a file of the test publication. Feeds write it whole. */
const OWN_FILE = /^(?:\/(?![/\\])|https:\/\/news\.test\/)/;

const LINKS = ["href", "action", "formaction", "cite", "xlink:href", "ping", "manifest"];
const FILES = ["src", "poster", "data", "background"];
const NEVER = /^(?:iframe|frame|object|embed|applet|base|form|input|button|style|svg|evil-.*)$/;

/** What a publication's words must never become: each piece of markup that runs, fetches, or was not the layouts' own. */
export function dangers(html: string): string[] {
  return elementsOf(html).flatMap((element) => [
    ...ofElement(element),
    ...ofAttributes(element),
    ...ofUrls(element),
  ]);
}

/** The one button that layouts write: it opens a preview of a source, with no script. */
function isPreview(element: Element): boolean {
  const names = element.attrs.map(({ name }) => name).sort();
  return (
    element.tagName === "button" &&
    names.join() === "aria-label,class,popovertarget,type" &&
    attribute(element, "type") === "button" &&
    attribute(element, "class") === "call-preview"
  );
}

function ofElement(element: Element): string[] {
  const { tagName } = element;
  if (isPreview(element)) return [];
  const active = isActiveScript(element);
  return active || NEVER.test(tagName) ? [`<${tagName}>`] : [];
}

function ofAttributes({ attrs }: Element): string[] {
  return attrs.flatMap(({ name, value }) =>
    /^(?:on|evil-|style$|srcdoc$)/.test(name) ? [`${name}="${value}"`] : [],
  );
}

function ofUrls(element: Element): string[] {
  const valuesOf = (names: readonly string[]) =>
    names.flatMap((name) => attribute(element, name) ?? []);
  const sets = valuesOf(["srcset", "imagesrcset"]).flatMap((set) => set.split(","));
  const files = [...valuesOf(FILES), ...sets.map((each) => each.trim())];
  // The icon of the text-only edition is empty.
  const links = valuesOf(LINKS).filter((url) => url !== "data:,");
  const refresh = attribute(element, "http-equiv")?.toLowerCase() === "refresh";
  const target = /^0; url=(.*)$/s.exec(attribute(element, "content") ?? "")?.[1];
  return [
    ...links.filter((url) => !SAFE_LINK.test(url)),
    ...files.filter((url) => !OWN_FILE.test(url)),
    ...(refresh && !OWN_FILE.test(target ?? "") ? [`refresh to ${target}`] : []),
  ];
}
