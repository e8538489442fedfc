import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** Content files by path, relative to the content folder. */
export type Files = Record<string, string>;

/** Without social cards, which take longer than the rest of a small build. Tests of cards remove that line. */
export const PUBLICATION = `title: The Test Post
tagline: A paper for tests
url: https://news.test
language: en-GB
timeZone: Europe/London
editor: editor@news.test
sections:
  - { id: world, title: World }
  - { id: home, title: Home, prompt: "What is it like where you live?" }
rules: { article/no-source: off, source/no-accessed: off }
search: false
cards: false
lite: false
feeds: all
sourcePages: all
citationFiles: true
markdownFiles: true
`;

export const AUTHOR = "---\nname: World desk\n---\nThe desk.\n";

/** An article's file, with these front matter lines in addition to the required ones. */
export function article(front: Record<string, string> = {}, body = "A paragraph.\n"): string {
  const fields = {
    title: "A headline",
    description: "A standfirst.",
    date: "2026-03-01",
    section: "world",
    authors: "[world-desk]",
    ...front,
  };
  const lines = Object.entries(fields).map(([key, value]) => `${key}: ${value}`);
  return `---\n${lines.join("\n")}\n---\n\n${body}`;
}

/** Writes a publication: a default publication.yaml and author, overridden by the given files. */
export function writeContent(folder: string, files: Files): string {
  const all = { "publication.yaml": PUBLICATION, "authors/world-desk.md": AUTHOR, ...files };
  for (const [path, text] of Object.entries(all)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}
