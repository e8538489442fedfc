import { readFileSync } from "node:fs";
import { join } from "node:path";
import { filesBelow } from "../../../src/engine/disk/folders.ts";
import { build } from "../builds/command.ts";
import { scratch } from "../disk/scratch.ts";
import { attribute, type Element, elementsOf } from "../readers/elements.ts";

export interface PageFile {
  /** Relative to the output folder. */
  path: string;
  /** Root-relative, without the path prefix, decoded. */
  url: string;
  html: string;
  elements: Element[];
}

export interface BuiltSite {
  folder: string;
  files: string[];
  pages: PageFile[];
  read: (path: string) => string;
  /** The build's report. */
  report: string;
  remove: () => void;
}

/** Builds a publication into a temporary folder. For the gazette, use `gazetteSite`, which is built only once. */
export function buildSite(content: string, ...args: string[]): BuiltSite {
  const { folder: place, remove } = scratch();
  const folder = join(place, "_site");
  const { stderr } = build(content, folder, ...args);
  return { ...readSite(folder), report: stderr, remove };
}

/** Whether a page belongs to the text-only edition. */
export function isLite({ url }: Pick<PageFile, "url">): boolean {
  return /^\/(?:es\/)?lite\//.test(url);
}

/** A built site. Pages are parsed on first use. */
export function readSite(folder: string): Omit<BuiltSite, "report" | "remove"> {
  const files = filesBelow(folder);
  const read = (path: string) => readFileSync(join(folder, path), "utf8");
  const pages = files
    .filter((path) => path.endsWith(".html"))
    .map((path): PageFile => {
      const html = read(path);
      let elements: Element[] | undefined;
      return {
        path,
        url: `/${path.replace(/index\.html$/, "")}`,
        html,
        get elements() {
          elements ??= elementsOf(html);
          return elements;
        },
      };
    });
  return { folder, files, pages, read };
}

/** Whether a page is a redirect. */
export function isRedirect({ elements }: PageFile): boolean {
  return elements.some((element) => attribute(element, "http-equiv") === "refresh");
}

/** Whether a page is hidden from search engines, such as redirects and the 404 page. */
export function isNoindex({ elements }: PageFile): boolean {
  return elements.some(
    (element) =>
      attribute(element, "name") === "robots" && attribute(element, "content") === "noindex",
  );
}
