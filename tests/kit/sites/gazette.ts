import { join } from "node:path";
import { type Content, loadContent } from "../../../src/content/articles/load.ts";
import type { Article, Settings } from "../../../src/content/types.ts";
import { momentFromMillis } from "../../../src/dates.ts";
import { openStore } from "../../../src/engine/store/store.ts";
import { NOW } from "../builds/command.ts";
import { ROOT } from "../disk/project-root.ts";

/** A newspaper in English and Spanish, with articles in Arabic and Japanese, for tests of whole sites. */
export const GAZETTE = join(ROOT, "tests/fixtures/gazette");

/** Files of its site that checks of every page must include although no article list links to them. */
export const UNLISTED: readonly string[] = ["", "es/"].flatMap((edition) =>
  ["404.html", "search/index.html", "lite/index.html", "sources/index.html", "index.html"].map(
    (path) => edition + path,
  ),
);

export type ReadContent = Omit<Content, "settings" | "articles"> & {
  settings: Settings;
  articles: Article[];
};

export const gazetteContent = (): Promise<ReadContent> => readContent(GAZETTE);

/** Reads a publication with the program. Throws without settings. */
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
