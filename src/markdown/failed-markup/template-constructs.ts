import type { Construct } from "./construct.ts";
import { isElement } from "./elements.ts";

const DELETE = "Delete it, or write the text that it should produce.";

/** Without attributes, a name may also be a remark, as in a transcript: `[video]`. */
const WORDPRESS =
  "caption|gallery|embed|video|audio|playlist|youtube|vimeo|instagram|button|quote|column|columns|row|contact-form-7";

/** Template languages, shortcodes and components. In order of precedence: if two match at one place, the first counts. */
export const TEMPLATE_CONSTRUCTS: readonly Construct[] = [
  {
    name: "a block of code in a different program's markup",
    rule: "markup/template",
    signs: ["{%", "{{<", "{{%", "code]", "[code", "[sourcecode"],
    pattern:
      /\{%-?\s*(?:end)?(?:highlight|code|codeblock)(?:\s[^%\n]{0,300})?%\}|\{\{[<%]\s*\/?\s*(?:highlight|code|codefile)(?:\s[^{}\n]{0,300})?\}\}|\[\/?(?:code|sourcecode)(?:\s[^[\]\n]{0,300})?\]/i,
    hint: "Write ``` on the lines before and after the code instead.",
  },
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
      String.raw`\[(?:(?:gallery|embed|caption|playlist|contact-form-7)\]|\/(?:${WORDPRESS})\]|([a-z][a-z0-9_-]{2,40})\][^[\]\n]{0,600}\[\/\1\]|[a-z][a-z0-9_-]{1,40}\s[^[\]\n=]{1,300}=["'“”][^[\]\n]{0,600}\])`,
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
    name: "an expression of a template (JSX, Svelte, Astro)",
    rule: "markup/template",
    signs: ["{"],
    pattern:
      /(?<![{\\])(?:\$\{[A-Za-z_][\w.]{0,100}\}|\{(?:props|frontmatter|Astro|page|post|entry|data|site|params)\.[\w.]{1,100}\})(?!\})/,
    hint: "Delete it, or write its value. For the braces themselves, use backticks.",
  },
  {
    name: "a tag of Microsoft Office",
    rule: "markup/template",
    signs: ["<"],
    pattern: /<\/?(?:o|w|v|m|st1):[a-z]\w{0,40}(?:\s[^<>]{0,500})?\/?>/i,
    hint: "Delete it. From Word, paste text without formatting.",
  },
];
