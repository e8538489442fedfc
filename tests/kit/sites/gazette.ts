import { join } from "node:path";
import { type Content, loadContent } from "../../../src/content/articles/load.ts";
import type { Article, Settings } from "../../../src/content/types.ts";
import { momentFromMillis } from "../../../src/dates.ts";
import { openStore } from "../../../src/engine/store/store.ts";
import { NOW } from "../builds/command.ts";
import { ROOT } from "../disk/project-root.ts";

/** A newspaper in English and Spanish, with articles in Arabic and Japanese: what tests of whole sites look at. */
export const GAZETTE = join(ROOT, "tests/fixtures/gazette");

/** Files of its site that a check of every page must have met: those that no list of articles leads to. */
export const APART: readonly string[] = ["", "es/"].flatMap((edition) =>
  ["404.html", "search/index.html", "lite/index.html", "sources/index.html", "index.html"].map(
    (path) => edition + path,
  ),
);

export type ReadContent = Omit<Content, "settings" | "articles"> & {
  settings: Settings;
  articles: Article[];
};

export const gazetteContent = (): Promise<ReadContent> => readContent(GAZETTE);

/** A publication as the program reads it, with its settings. */
export async function readContent(folder: string): Promise<ReadContent> {
  const store = openStore(undefined, "content");
  const visibility = (zone: string) => ({
    now: momentFromMillis(Date.parse(NOW), zone),
    drafts: false,
  });
  const root = { folder, shown: "content" };
  const { settings, ...content } = await loadContent(root, visibility, { memory: store.memory });
  if (!settings) throw new Error(`${folder}/publication.yaml does not parse`);
  const articles = content.articles.map(store.read);
  return { ...content, settings, articles };
}
