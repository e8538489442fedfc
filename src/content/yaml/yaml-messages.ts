import {
  aliasOrAnchor,
  colonInText,
  indentation,
  noColon,
  openQuote,
  secondDocument,
  unexpected,
  unknownTag,
} from "./yaml-causes.ts";
import {
  type Explanation,
  inQuotes,
  isOpen,
  type ParserError,
  QUOTE,
} from "./yaml-parser-error.ts";

/** Explains an error in an editor's words, with a fix. */
export function explain(found: ParserError): Explanation {
  return EXPLAIN[found.code]?.(found) ?? { message: found.said, hint: QUOTE };
}

/** By the parser's codes: https://eemeli.org/yaml/#errors */
const EXPLAIN: Record<string, (found: ParserError) => Explanation> = {
  ALIAS_PROPS: aliasOrAnchor,
  BAD_ALIAS: aliasOrAnchor,
  BAD_DQ_ESCAPE: ({ rest }) => ({
    message: `“${rest.slice(0, 2)}” has no meaning in double quotes`,
    hint: "Write \\\\ for a backslash, or put the value in single quotes.",
  }),
  BAD_INDENT: indentation,
  BAD_SCALAR_START: ({ rest, line }) => ({
    message: `A value can't begin with “${rest.charAt(0)}”`,
    hint: `Put it in quotes: ${inQuotes(line)}.`,
  }),
  BLOCK_AS_IMPLICIT_KEY: colonInText,
  MISSING_CHAR: (found) => (isOpen(found) ? openQuote(found) : noColon(found)),
  MULTILINE_IMPLICIT_KEY: noColon,
  MULTIPLE_DOCS: secondDocument,
  NON_STRING_KEY: () => ({ message: "A key must be a word", hint: QUOTE }),
  TAB_AS_INDENT: () => ({ message: "The line is indented with a tab", hint: "Use spaces." }),
  MULTIPLE_ANCHORS: aliasOrAnchor,
  MULTIPLE_TAGS: unknownTag,
  TAG_RESOLVE_FAILED: unknownTag,
  UNEXPECTED_TOKEN: unexpected,
};
