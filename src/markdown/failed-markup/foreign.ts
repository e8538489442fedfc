import { short } from "../../excerpt.ts";
import type { AdjustableRule } from "../../rules/rules.ts";
import { isElement } from "./elements.ts";
import type { Found, PassageRule } from "./finding.ts";
import type { Passage } from "./passage.ts";

/** Markup of a different program, which readers see as text. Each kind is reported once per file. */
interface Construct {
  /** Its name, as in “a Hugo shortcode”. */
  name: string;
  rule: AdjustableRule;
  signs: readonly string[];
  /** It begins its line, with words or punctuation that mean nothing elsewhere. */
  beginsLine?: true;
  pattern: RegExp;
  hint: string;
  /** Whether a match is something else. */
  isOther?: (text: string) => boolean;
}

const DELETE = "Delete it, or write the text that it should produce.";

/** Without attributes, a name may also be a remark, as in a transcript: `[video]`. */
const WORDPRESS =
  "caption|gallery|embed|video|audio|playlist|youtube|vimeo|instagram|button|quote|column|columns|row|contact-form-7";

/** In order of precedence: if two match at one place, the first counts. */
export const CONSTRUCTS: readonly Construct[] = [
  {
    name: "a Hugo shortcode",
    rule: "markup/template",
    signs: ["{{<", "{{%"],
    pattern: /\{\{[<%][^{}\n]{0,1000}(?:\}\})?/,
    hint: DELETE,
  },
  {
    name: "a tag of a template language (Liquid, Jinja, Nunjucks, Twig)",
    rule: "markup/template",
    signs: ["{%"],
    pattern: /(?<!\{)\{%-?\s*[A-Za-z/][^%\n]{0,1000}%\}/,
    hint: DELETE,
  },
  {
    name: "a variable of a template language (Liquid, Jinja, Handlebars)",
    rule: "markup/template",
    signs: ["{{"],
    pattern: /\{\{(?![<%])[^{}\n]{1,1000}\}\}/,
    hint: "Delete it, or write its value. For the braces themselves, use backticks.",
  },
  {
    name: "a program's code (PHP, ERB, ASP)",
    rule: "markup/template",
    signs: ["<?", "<%"],
    pattern: /<(?:\?(?:php|=)|%[=@-]?\s)[^<>\n]{0,1000}>?/i,
    hint: DELETE,
  },
  {
    name: "a WordPress shortcode",
    rule: "markup/template",
    signs: ["["],
    pattern: new RegExp(
      String.raw`\[(?:(?:gallery|embed|caption|playlist|contact-form-7)\]|\/(?:${WORDPRESS})\]|[a-z][a-z0-9_-]{1,40}\s[^[\]\n=]{1,300}=["'“”][^[\]\n]{0,600}\])`,
      "i",
    ),
    hint: "Delete it. A picture is ![What it shows](/media/name.jpg), a video a link to it.",
  },
  {
    name: "an MDX import or export",
    rule: "markup/template",
    signs: ["import ", "export "],
    beginsLine: true,
    pattern:
      /(?<=^|\n)(?:import\s[^\n]{1,200}\sfrom\s+["'][^"'\n]{1,200}["']|import\s+["'][^"'\n]{1,200}["']|export\s+(?:const|default|function)\s)[^\n]{0,200}/,
    hint: DELETE,
  },
  {
    name: "a component (JSX, MDX, Vue)",
    rule: "markup/template",
    signs: ["<"],
    pattern:
      /(?<![\p{L}\p{N}_])<(?:[A-Z]\w*(?:\.\w+)?(?:\s[^<>=]{0,500}=[^<>]{0,1000}|\s*\/)|\/[A-Z]\w*)>/u,
    isOther: (tag) => isElement(/\w+/.exec(tag)?.[0].toLowerCase() ?? ""),
    hint: DELETE,
  },
  {
    name: "an AMP element or a custom element",
    rule: "markup/template",
    signs: ["<"],
    pattern: /<\/?[a-z]+(?:-[a-z0-9]+)+(?:\s[^<>]{0,500})?>/,
    hint: DELETE,
  },
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
];

const INLINE = CONSTRUCTS.filter(({ beginsLine }) => !beginsLine);
const LINES = CONSTRUCTS.filter(({ beginsLine }) => beginsLine);

export const foreignMarkup: PassageRule = {
  signs: "{<[$\\=",
  find: (passage) => foundOf(INLINE, passage),
};

export const foreignLines: PassageRule = {
  signs: /^(?:[ \t]*:|(?:im|ex)port )/,
  find: (passage) => foundOf(LINES, passage),
};

function foundOf(constructs: readonly Construct[], passage: Passage): Found[] {
  const starts = new Set<number>();
  return constructs.flatMap((construct) => {
    const found = foundIn(passage, construct);
    if (!found || starts.has(found.at)) return [];
    starts.add(found.at);
    return [found];
  });
}

function foundIn({ shown, written }: Passage, construct: Construct): Found | undefined {
  const { name, rule, signs, pattern, hint, isOther } = construct;
  if (!signs.some((sign) => shown.includes(sign))) return undefined;
  const match = pattern.exec(shown);
  if (!match || isOther?.(match[0])) return undefined;
  const text = written.slice(match.index, match.index + match[0].length).trim();
  return {
    rule,
    at: match.index,
    message: `Readers see ${name} as text: ${short(text)}`,
    hint,
    once: name,
  };
}
