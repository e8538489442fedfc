import type { Construct } from "./construct.ts";

/** Markdown and markup of other programs. In order of precedence: if two match at one place, the first counts. */
export const DIALECT_CONSTRUCTS: readonly Construct[] = [
  {
    name: "an Obsidian embed",
    rule: "markup/dialect",
    signs: ["![["],
    pattern: /!\[\[[^[\]\n]{1,300}\]\]/,
    hint: "Write ![What it shows](/media/name.jpg).",
  },
  {
    name: "a table of contents",
    rule: "markup/dialect",
    signs: ["toc", "TOC"],
    pattern: /\[\[?_?toc_?\]\]?|@\[toc\]/i,
    hint: "Delete it: pages with three or more headings get a table of contents.",
  },
  {
    name: "a wiki link",
    rule: "markup/dialect",
    signs: ["[["],
    pattern: /\[\[(?=[^\s\d[\]|])[^[\]\n]{1,300}(?<!\s)\]\]/,
    hint: "Write [text](../world/article.md), with the path from this file.",
  },
  {
    name: "a Pandoc block or a container",
    rule: "markup/dialect",
    signs: [":::"],
    beginsLine: true,
    pattern: /(?<=^|\n)[ \t]*:::+[ \t]*[^\n]{0,100}/,
    hint: "Write > [!NOTE] with the text on the lines below, each after >.",
  },
  {
    name: "a TeX formula",
    rule: "markup/dialect",
    signs: ["$$", "\\begin"],
    pattern: /\$\$[^$\\^_=+{]{0,500}[\\^_=+{][^$]{0,1000}\$\$|\\begin\{[a-z*]{1,30}\}/,
    hint: "Set `maths: true` in publication.yaml, write it in plain characters, as in E = mc², or show it as a picture.",
  },
  {
    name: "highlighted text",
    rule: "markup/dialect",
    signs: ["=="],
    pattern:
      /(?<![=\p{L}\p{N}<>!])==(?=[\p{L}“"])[^=\n]{2,300}(?<=[\p{L}\p{P}])==(?![=\p{L}\p{N}])/u,
    hint: "Write **words** instead.",
  },
  {
    name: "BBCode",
    rule: "markup/dialect",
    signs: ["[/"],
    pattern:
      /\[(b|i|u|s|url|img|quote|code|size|color|center|list|spoiler)(?:=[^[\]\n]{1,300})?\][^[\n]{0,600}\[\/\1\]/i,
    hint: "Write **words**, *words*, [words](https://…) or > words.",
  },
  {
    name: "an admonition of MkDocs",
    rule: "markup/dialect",
    signs: ["!!!", "???"],
    beginsLine: true,
    pattern: /(?<=^|\n)(?:!!!|\?\?\?\+?) [a-z]{3,20}(?: "[^"\n]{0,200}")?(?=\n|$)/,
    hint: "Write > [!NOTE] with the text on the lines below, each after >.",
  },
  {
    name: "a directive of reStructuredText",
    rule: "markup/dialect",
    signs: [".. "],
    beginsLine: true,
    pattern: /(?<=^|\n)\.\. [a-z][\w-]{1,40}::[^\n]{0,200}/,
    hint: "Delete it, or write what it should produce in Markdown.",
  },
  {
    name: "an Obsidian comment",
    rule: "markup/dialect",
    signs: ["%%"],
    pattern: /(?<![^\s(])%%(?=\S| \S)[^%\n]{1,500}%%(?![^\s.,;:!?)])/,
    hint: "Delete it: an article can't contain hidden text.",
  },
  {
    name: "the code of an emoji",
    rule: "markup/dialect",
    signs: [":"],
    pattern:
      /(?<![\p{L}\p{N}\p{P}]):(?:[a-z]{2,20}(?:_[a-z]{1,20}){0,5}|\+1|-1):(?![\p{L}\p{N}:/])/u,
    hint: "Write the character itself, as in ☀, or delete the code.",
  },
];
