import { readFileSync } from "node:fs";
import { join } from "node:path";
import MarkdownIt from "markdown-it";
import { filesBelow } from "../../../src/engine/disk/folders.ts";
import { ROOT } from "../disk/project-root.ts";

const ARTICLES = join(ROOT, "src/handbook/content/articles");

export interface HandbookPage {
  /** `how-to/cite-a-source`. */
  name: string;
  text: string;
}

export const HANDBOOK_PAGES: readonly HandbookPage[] = filesBelow(ARTICLES)
  .filter((path) => path.endsWith(".md"))
  .map((path) => ({
    name: path.replace(/\.md$/, ""),
    text: readFileSync(join(ARTICLES, path), "utf8"),
  }));

/** A fenced block of code. Its info string is a language, and for a file that a reader writes, that file's path. */
export interface Fence {
  language: string;
  path: string;
  text: string;
}

export function fencesOf({ text }: Pick<HandbookPage, "text">): Fence[] {
  const tokens = new MarkdownIt().parse(text, {});
  return tokens
    .filter(({ type }) => type === "fence")
    .map(({ info, content }) => {
      const [language = "", path = ""] = info.trim().split(/\s+/);
      return { language, path, text: content };
    });
}

/** The README, whose examples are read like those of a page. */
export const README: HandbookPage = {
  name: "README",
  text: readFileSync(join(ROOT, "README.md"), "utf8"),
};
