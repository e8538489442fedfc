import { article, type Files } from "./publication-files.ts";

const SHARED = "A paper that two files name";

/** Two sources with the same title. Citing it by title gives the one in the first file. */
const sourceAt = (url: string) => `- title: ${SHARED}\n  url: ${url}\n`;

/** Content whose site would differ if it depended on a machine's time zone, language or order of files. */
export const MACHINE_SENSITIVE: Files = {
  // In Turkish, Ç is a separate letter after C.
  "authors/cuma.md": "---\nname: Cuma Demir\n---\n",
  "authors/celik.md": "---\nname: Çelik Demir\n---\n",
  "sources/one.yaml": sourceAt("https://one.example/"),
  "sources/two.yaml": sourceAt("https://two.example/"),
  // The last hour of a month: in another time zone, the day, month and folder differ.
  "articles/telltale.md": article(
    { date: "2026-03-31T23:30", authors: "[celik, cuma]" },
    `It is in [${SHARED}].\n`,
  ),
};
