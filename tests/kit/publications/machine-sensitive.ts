import { article, type Files } from "./publication-files.ts";

const SHARED = "A paper that two files name";

/** Cited by its title: which of two sources that is, the order of their files decides. */
const sourceAt = (url: string) => `- title: ${SHARED}\n  url: ${url}\n`;

/** Content that comes out otherwise as soon as a machine's zone, its language or its order of files has a say. */
export const TELLTALES: Files = {
  // In Turkish, Ç is a letter after C.
  "authors/cuma.md": "---\nname: Cuma Demir\n---\n",
  "authors/celik.md": "---\nname: Çelik Demir\n---\n",
  "sources/one.yaml": sourceAt("https://one.example/"),
  "sources/two.yaml": sourceAt("https://two.example/"),
  // The last hour of a month: elsewhere it is of another day, month and folder.
  "articles/telltale.md": article(
    { date: "2026-03-31T23:30", authors: "[celik, cuma]" },
    `It stands in [${SHARED}].\n`,
  ),
};
