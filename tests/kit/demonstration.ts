import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Content, loadContent } from "../../src/content/articles/load.ts";
import type { Article, Settings } from "../../src/content/types.ts";
import { momentFromMillis } from "../../src/dates.ts";
import { filesBelow } from "../../src/engine/disk/folders.ts";
import { openStore } from "../../src/engine/store/store.ts";
import { attribute, type Element, elementsOf } from "./markup.ts";
import { build, NOW, ROOT, scratch } from "./site.ts";

export const CONTENT = join(ROOT, "content");

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
  /** What the build had to say of the content. */
  report: string;
  remove: () => void;
}

/** Builds a publication into a folder of its own. The demonstration itself is `demonstrationSite`. */
export function buildSite(options: { content?: string; args?: string[] } = {}): BuiltSite {
  const { folder: place, remove } = scratch();
  const folder = join(place, "_site");
  const { stderr } = build(options.content ?? CONTENT, folder, ...(options.args ?? []));
  return { ...siteIn(folder), report: stderr, remove };
}

/** Files of the demonstration that a check of every page must have met: those that no list of articles leads to. */
export const APART: readonly string[] = ["", "es/"].flatMap((edition) =>
  ["404.html", "search/index.html", "lite/index.html", "sources/index.html", "index.html"].map(
    (path) => edition + path,
  ),
);

/** A page of the text-only edition. */
export function isLite({ url }: Pick<PageFile, "url">): boolean {
  return /^\/(?:es\/)?lite\//.test(url);
}

/** A site that was built. Pages are parsed when they are asked for. */
export function siteIn(folder: string): Omit<BuiltSite, "report" | "remove"> {
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

/** The demonstration's content as the program reads it, with its settings. */
export async function demonstrationContent(): Promise<
  Omit<Content, "settings" | "articles"> & { settings: Settings; articles: Article[] }
> {
  const store = openStore(undefined, "content");
  const visibility = (zone: string) => ({
    now: momentFromMillis(Date.parse(NOW), zone),
    drafts: false,
  });
  const root = { folder: CONTENT, shown: "content" };
  const { settings, ...content } = await loadContent(root, visibility, { memory: store.memory });
  if (!settings) throw new Error("content/publication.yaml does not parse");
  const articles = content.articles.map(store.read);
  return { ...content, settings, articles };
}

/** A page that only leads on to another. */
export function isRedirect({ elements }: PageFile): boolean {
  return elements.some((element) => attribute(element, "http-equiv") === "refresh");
}

/** A page that tells search engines to leave it out: a redirect, the page for what is not found. */
export function isNoindex({ elements }: PageFile): boolean {
  return elements.some(
    (element) =>
      attribute(element, "name") === "robots" && attribute(element, "content") === "noindex",
  );
}
