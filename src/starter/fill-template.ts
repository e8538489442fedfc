import { isScalar, parseDocument, visit } from "yaml";
import { frontMatterRange } from "../content/front-matter/front-matter-range.ts";

/** What stands for each `{{name}}` of a template: plain text. */
export type Values = Readonly<Record<string, string>>;

const PLACEHOLDER = /\{\{(\w+)\}\}/g;

/** Fills in a text without escaping. Throws for a name without a value: the template is wrong. */
export function fillText(template: string, values: Values): string {
  return template.replace(PLACEHOLDER, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`no value for {{${name}}}`);
    return value;
  });
}

/** Fills in a Markdown file. Values stay plain text: they are quoted in front matter and escaped in the body. */
export function fillMarkdown(template: string, values: Values): string {
  const escaped = Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, escapeMarkdown(value)]),
  );
  const range = frontMatterRange(template);
  if (!range) return fillText(template, escaped);
  const { start, end } = range;
  const front = fillYaml(template.slice(start, end), values);
  return template.slice(0, start) + front + fillText(template.slice(end), escaped);
}

/** Fills in the values of a YAML text; keys and comments are kept. */
function fillYaml(template: string, values: Values): string {
  const document = parseDocument(template);
  visit(document, {
    Scalar(at, node) {
      if (at === "key" || !isScalar(node) || typeof node.value !== "string") return;
      const filled = fillText(node.value, values);
      if (filled === node.value) return;
      node.value = filled;
      // Plain if it can be, as an editor would write it.
      delete node.type;
    },
  });
  return document.toString({ lineWidth: 0, flowCollectionPadding: false });
}

/** Escapes what would be markup inside a line of Markdown. */
export function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_[\]<>&~|{}$^#]/g, "\\$&");
}
