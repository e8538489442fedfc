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

/** The controls in layouts that need no script, by their attributes: source previews, and the newsletter's form. */
const CONTROLS: Readonly<Record<string, Readonly<Record<string, RegExp>>>> = {
  "button aria-label,class,hidden,popovertarget,type": {
    type: /^button$/,
    class: /^call-preview$/,
  },
  "button class,popovertarget,type": { type: /^button$/, class: /^type$/ },
  "button class,type": { type: /^submit$/, class: /^button$/ },
  "form action,class,method": { class: /^newsletter-form$/, method: /^post$/, action: /^https:/ },
  "input autocomplete,dir,id,maxlength,name,required,spellcheck,type": { type: /^email$/ },
  "input name,type,value": { type: /^hidden$/ },
  "input autocomplete,name,tabindex,type,value": { type: /^text$/, tabindex: /^-1$/ },
};

function isOwnControl(element: Element): boolean {
  const names = element.attrs.map(({ name }) => name).sort();
  const expected = CONTROLS[`${element.tagName} ${names.join()}`];
  return (
    expected !== undefined &&
    Object.entries(expected).every(([name, value]) => value.test(attribute(element, name) ?? ""))
  );
}

/** A picture that counts visits, which alone may be another site's. */
function isPixel(element: Element): boolean {
  const names = element.attrs.map(({ name }) => name).sort();
  return (
    element.tagName === "img" &&
    names.join() === "alt,class,height,src,width" &&
    attribute(element, "class") === "visually-hidden" &&
    /^https:\/\//.test(attribute(element, "src") ?? "")
  );
}

/** A chart or map that the build draws. Its contents are looked at like all else. */
function isOwnDrawing(element: Element): boolean {
  return (
    element.tagName === "svg" &&
    attribute(element, "role") === "img" &&
    /^drawing-(?:wide|narrow)$/.test(attribute(element, "class") ?? "")
  );
}

/** What frames of other sites may do. None may lead the reader's page elsewhere. */
const RIGHTS =
  /^allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox(?: allow-presentation)?$/;

/** The frame of an embed, in its sandbox. */
function isOwnFrame(element: Element): boolean {
  const names = element.attrs.map(({ name }) => name);
  return (
    element.tagName === "iframe" &&
    names.join() === "class,src,title,loading,sandbox,allow,referrerpolicy" &&
    /^embed-frame embed-[a-z]+$/.test(attribute(element, "class") ?? "") &&
    attribute(element, "loading") === "lazy" &&
    RIGHTS.test(attribute(element, "sandbox") ?? "") &&
    /^https:\/\/[a-z\d.-]+\//.test(attribute(element, "src") ?? "")
  );
}

function ofElement(element: Element): string[] {
  const { tagName } = element;
  if (isOwnControl(element) || isOwnDrawing(element) || isOwnFrame(element)) return [];
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
    ...(isPixel(element) || isOwnFrame(element) ? [] : files.filter((url) => !OWN_FILE.test(url))),
    ...(refresh && !OWN_FILE.test(target ?? "") ? [`refresh to ${target}`] : []),
  ];
}
