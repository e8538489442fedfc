import { ADJUSTABLE_RULES, levelOf } from "../../../src/content/rule-levels.ts";
import type { ExampleFile } from "../../../src/reference/examples.ts";
import { namedFiles } from "./example-media.ts";

const SETTINGS = `title: The Harbour Post
url: https://news.example.org
language: en-GB
timeZone: Europe/London
editor: editor@news.example.org
sections:
  - { id: news, title: News }
search: false
cards: false
`;

/** The required front matter of each kind of file, by folder. */
const REQUIRED = {
  articles: `title: The bridge closes
description: It opens again in June.
date: 2026-11-03
section: news
authors: news-desk
`,
  authors: "name: Jane Doe\n",
  pages: "title: About us\n",
  topics: "title: Bridges\n",
} as const;

/** Rules that most examples would break: each is on only in its own example. */
const OFF = ["article/no-source", "quotation/uncited", "source/no-accessed"];

/** The publication around an example of `rule`, with the fields and files that the example leaves out, by path. */
export async function examplePublication(
  rule: string,
  files: readonly ExampleFile[],
): Promise<Record<string, string | Buffer>> {
  const adjustable = ADJUSTABLE_RULES.find((each) => each === rule);
  const levels = OFF.filter((each) => each !== rule).map((each) => `  ${each}: off\n`);
  if (adjustable && levelOf(adjustable) === "off") levels.push(`  ${rule}: warning\n`);
  const settings = `${SETTINGS}rules:\n${levels.join("")}`;
  const own = files.map((file): [string, string] => [file.path, completed(file, settings)]);
  return {
    ...(await namedFiles(files.map(({ text }) => text).join("\n"))),
    "publication.yaml": settings,
    "authors/news-desk.md": "---\nname: News desk\n---\n",
    ...(own.some(([path]) => path.startsWith("articles/"))
      ? {}
      : { "articles/example.md": ARTICLE }),
    ...Object.fromEntries(own),
  };
}

const TEXT = "It opens again in June.\n";
const ARTICLE = `---\n${REQUIRED.articles}---\n\n${TEXT}`;

function completed(file: ExampleFile, settings: string): string {
  const { path, isWhole } = file;
  const text = file.hasEscapes ? unescaped(file.text) : file.text;
  if (isWhole) return text;
  if (path === "publication.yaml") return text + without(settings, text);
  const required = Object.entries(REQUIRED).find(([folder]) => path.startsWith(`${folder}/`))?.[1];
  if (required === undefined || !path.endsWith(".md")) return text;
  const [, head = "", body = text] = /^---\n(.*?)^---\n(.*)$/ms.exec(text) ?? [];
  return `---\n${head}${without(required, head)}---\n${head && !body ? `\n${TEXT}` : `\n${body}`}`;
}

/** Lines of YAML, without the keys at its outermost level that `other` has. */
function without(lines: string, other: string): string {
  const blocks = lines.split(/^(?=\S)/m);
  const keyOf = (block: string): string | undefined => /^[^\s:]+(?=:)/.exec(block)?.[0];
  const keys = new Set(other.split(/^(?=\S)/m).map(keyOf));
  return blocks.filter((block) => !keys.has(keyOf(block))).join("");
}

function unescaped(text: string): string {
  return text.replace(/\\u\{([0-9a-f]+)\}/g, (_, code) => String.fromCodePoint(parseInt(code, 16)));
}
