import { attribute, type Element, elementsOf, isActiveScript } from "./elements.ts";

/** Allowed links: a site, email address, telephone number, page of this site or fragment. `//host` is not allowed. */
const SAFE_LINK = /^(?:https?:\/\/[^/]|(?:mailto|tel|sms):|\/(?![/\\])|#)/i;
/** Allowed pictures: files of the test publication. Feeds have absolute urls. */
const OWN_FILE = /^(?:\/(?![/\\])|https:\/\/news\.test\/)/;

const LINKS = ["href", "action", "formaction", "cite", "xlink:href", "ping", "manifest"];
const FILES = ["src", "poster", "data", "background"];
const NEVER = /^(?:iframe|frame|object|embed|applet|base|form|input|button|style|svg|evil-.*)$/;

/** Markup that a publication's text must never become: any that runs, fetches or does not come from layouts. */
export function dangerousMarkup(html: string): string[] {
  return elementsOf(html).flatMap((element) => [
    ...ofElement(element),
    ...ofAttributes(element),
    ...ofUrls(element),
  ]);
}

/** The only button in layouts: it opens a source's preview without a script. */
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
  // The text-only edition has an empty icon.
  const links = valuesOf(LINKS).filter((url) => url !== "data:,");
  const refresh = attribute(element, "http-equiv")?.toLowerCase() === "refresh";
  const target = /^0; url=(.*)$/s.exec(attribute(element, "content") ?? "")?.[1];
  return [
    ...links.filter((url) => !SAFE_LINK.test(url)),
    ...files.filter((url) => !OWN_FILE.test(url)),
    ...(refresh && !OWN_FILE.test(target ?? "") ? [`refresh to ${target}`] : []),
  ];
}
