import type { PageFile } from "../sites/built-site.ts";
import type { SharedSite } from "../sites/shared-sites.ts";
import { attribute, type Element, jsonLdOf } from "./elements.ts";

export interface SiteBase {
  origin: string;
  /** Starts and ends with a slash. */
  pathPrefix: string;
}

const REFERENCES = ["href", "src", "poster", "action"];
const URL_META = /^(og:url|og:image|article:author)$/;

function ofElement(element: Element): string[] {
  const values = REFERENCES.flatMap((name) => attribute(element, name) ?? []);
  const srcset = attribute(element, "srcset")?.split(",") ?? [];
  const refresh = /url=(.*)$/i.exec(
    attribute(element, "http-equiv") ? (attribute(element, "content") ?? "") : "",
  );
  const meta = URL_META.test(attribute(element, "property") ?? "")
    ? [attribute(element, "content") ?? ""]
    : [];
  const sources = srcset.map((each) => each.trim().split(/\s+/)[0] ?? "");
  return [...values, ...sources, ...(refresh?.[1] ? [refresh[1]] : []), ...meta];
}

/** Urls in JSON-LD without fragments, since an `@id` names a thing and not an element of a page. */
function ofJsonLd(value: unknown): string[] {
  if (typeof value === "string") return /^https?:/.test(value) ? [value.replace(/#.*$/, "")] : [];
  if (typeof value !== "object" || value === null) return [];
  return Object.values(value).flatMap(ofJsonLd);
}

/** All references of a page, as written. */
export function referencesOf({ elements }: PageFile): string[] {
  return [...elements.flatMap(ofElement), ...jsonLdOf(elements).flatMap(ofJsonLd)];
}

/** Returns a function that says why a reference on the page `from` is broken; undefined if it works or is external. */
export function referenceChecker(site: SharedSite, { origin, pathPrefix }: SiteBase) {
  const files = new Set(site.files);
  const ids = new Map(
    site.pages.map(({ path, elements }) => [
      path,
      new Set(elements.flatMap((element) => attribute(element, "id") ?? [])),
    ]),
  );
  return (reference: string, from: string): string | undefined => {
    const base = origin + pathPrefix + from.replace(/^\//, "");
    if (!URL.canParse(reference, base)) return "is not a URL";
    const url = new URL(reference, base);
    if (url.origin !== origin) {
      return /^(https?|mailto|data):$/.test(url.protocol) ? undefined : "has a strange scheme";
    }
    const pathname = decodeURIComponent(url.pathname);
    if (!pathname.startsWith(pathPrefix)) return "leaves the path prefix";
    const path = pathname.slice(pathPrefix.length).replace(/(^|\/)$/, "$1index.html");
    if (!files.has(path)) return "leads to no file";
    const fragment = decodeURIComponent(url.hash.slice(1));
    const known = fragment === "" || ids.get(path)?.has(fragment);
    return known ? undefined : "leads to no element";
  };
}
