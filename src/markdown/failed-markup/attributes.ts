import { short } from "../../excerpt.ts";
import type { PassageRule } from "./finding.ts";

/**
 * Attributes in braces. A key with a value needs a colon before it, or something that it can belong to: `{x=1}` among
 * words may be maths or code. Ruby's `{:key=>1}` and PowerShell's `@{Key=1}` are code.
 */
const ATTRIBUTES =
  /(?<![@$\\{])(?:\{:?[ \t]*(?:[#.][A-Za-z]|toc(?=[ \t}]))[^{}\n]{0,300}\}|(?:(?<=(?:^|\n|[)\]*_`}\ufffc])[ \t]*)\{|\{:)[ \t]*[A-Za-z][\w:-]{0,60}=(?:"[^"\n{}]*"|'[^'\n{}]*'|[^\s"'{}$>;][^\s"'{};]*)(?:[ \t][^{};\n]{0,300})?\})(?!\})/g;

/** Reports `{#id}`, `{.class}` and `{: .lead}`: attributes as in Pandoc, Kramdown and others. */
export const attributes: PassageRule = {
  signs: "{",
  find: ({ block, shown, written }) =>
    [...shown.matchAll(ATTRIBUTES)].map(({ index, 0: whole }) => {
      const text = written.slice(index, index + whole.length);
      const id = block === "heading" ? idIn(text) : undefined;
      return {
        rule: "markup/attribute",
        at: index,
        message: `Readers see ${short(text)} as text: attributes are not supported`,
        hint: id
          ? `Write only the id, at the end of the heading: {#${id}}`
          : "Delete it. Only a heading takes one, an id at its end: ## Title {#id}.",
        once: "attribute",
      };
    }),
};

const NAME = String.raw`[\p{L}_][\p{L}\p{M}\p{N}_:-]{0,80}`;
const ONE = String.raw`(?:(?:[#.]${NAME})+|${NAME}=(?:"[^"\n{}]*"|'[^'\n{}]*'|[\w%./:#+-]{1,200}))`;
const LIST = new RegExp(
  String.raw`^(?:\{[ \t]*${ONE}(?:[ \t]+${ONE}){0,20}[ \t]*\}|\{:[ \t]*(?:${ONE}|toc)(?:[ \t]+(?:${ONE}|${NAME})){0,20}[ \t]*\})`,
  "u",
);

/** The attributes at the start of a text, if the braces contain nothing else: words there are not to be lost. */
export function attributesAt(text: string): string {
  return LIST.exec(text)?.[0] ?? "";
}

/** The id among attributes, if a heading can have it. */
export function idIn(attributes: string): string | undefined {
  return /(?<=[{\s:])#([\p{L}\p{N}_][\p{L}\p{M}\p{N}_-]{0,79})(?=[\s}.])/u.exec(attributes)?.[1];
}
