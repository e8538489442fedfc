import { isScalar, visit } from "yaml";
import { lookAlikeIn, plainSigns } from "../../text/look-alikes.ts";
import {
  type Explanation,
  inQuotes,
  type ParserError,
  QUOTE,
  valueIn,
} from "./yaml-parser-error.ts";

export function aliasOrAnchor({ line, offset, rest }: ParserError): Explanation {
  const value = valueIn(line);
  return {
    offset: offset - (line.length - rest.length) + (line.length - value.length),
    message: `YAML reads a value that begins with ${value.charAt(0) || "*"} as a name`,
    hint: `Put it in quotes: ${inQuotes(line)}.`,
  };
}

export function unknownTag({ line }: ParserError): Explanation {
  return {
    message: "YAML reads a value that begins with ! as a type, and does not know this type",
    hint: `Put it in quotes: ${inQuotes(line)}.`,
  };
}

export function indentation({ said, text, offset }: ParserError): Explanation {
  if (!/^Flow/.test(said)) {
    return {
      message: "The line is not indented like the others of its level",
      hint: "Indent fields that belong together by the same number of spaces.",
    };
  }
  const bracket = Math.max(text.lastIndexOf("[", offset - 1), text.lastIndexOf("{", offset - 1));
  return {
    offset: bracket,
    message: `The bracket ${text.charAt(bracket)} is not closed`,
    hint: `Close it with ${text.charAt(bracket) === "[" ? "]" : "}"} on its line, or put the text in quotes.`,
  };
}

export function colonInText({ said, rest, line, text, offset }: ParserError): Explanation {
  if (/block sequence/.test(said) && rest.startsWith("- ")) {
    return {
      message: "This list item is not indented like the others",
      hint: "Write the same number of spaces before every hyphen of a list.",
    };
  }
  if (/:\s|:$/.test(rest)) {
    return {
      message: "The value contains a colon and a space, so YAML reads it as a field",
      hint: `Put it in quotes: ${inQuotes(line)}.`,
    };
  }
  const next = text.indexOf("\n", offset);
  const indent = /^\s*/.exec(text.slice(next + 1))?.[0].length ?? 0;
  return {
    offset: next + 1 + indent,
    message: "The line is indented as if it continued the value above it",
    hint: "Begin it in the same column as the field above, or put a value of several lines in quotes.",
  };
}

/** The parser reports where the text ends; editors need to see where the quote is. */
export function openQuote({ document, offset, text }: ParserError): Explanation {
  const start = unbalanced(text) ?? lastQuoted(document) ?? offset;
  return {
    offset: start,
    message: `The quotation mark ${text.charAt(start)} is not closed`,
    hint: "Write the same mark at the end of the value.",
  };
}

/**
 * The first value that begins with a quote and has an odd number of them: it may seem closed by a later value's quote.
 */
function unbalanced(text: string): number | undefined {
  for (const { index, 0: line, 1: head = "", 2: mark = "" } of text.matchAll(QUOTED_VALUE)) {
    const marks = line.replaceAll('\\"', "").split(mark).length - 1;
    if (marks % 2 === 1) return index + head.length;
  }
  return undefined;
}

const QUOTED_VALUE = /^( *(?:- +)?[\w-]+: +)(["']).*$/gm;

function lastQuoted(document: ParserError["document"]): number | undefined {
  let start: number | undefined;
  visit(document, {
    Scalar(_, node) {
      const quoted = node.type === "QUOTE_DOUBLE" || node.type === "QUOTE_SINGLE";
      if (isScalar(node) && quoted && node.range) start = node.range[0];
    },
  });
  return start;
}

/** Finds a look-alike of the colon, or of the space after it. `offset` is where `rest` begins. */
function falseColon({ line, rest, offset }: ParserError): Explanation | undefined {
  const plain = plainSigns(line);
  const sign = lookAlikeIn(line);
  const [, key] = /^\s*(?:- )?([\w-]+):/.exec(plain) ?? [];
  if (!sign || !key || sign.index > line.indexOf(key) + key.length + 1) return undefined;
  return {
    offset: offset - (line.length - rest.length) + sign.index,
    message: `There is ${sign.name} after \`${key}\``,
    hint: `Type the colon and the space after it again: \`${key}: …\`.`,
  };
}

export function noColon(found: ParserError): Explanation {
  return falseColon(found) ?? withoutColon(found);
}

function withoutColon({ line, rest, path }: ParserError): Explanation {
  const [, key] = /^\s*(?:- )?([\w-]+):\S/.exec(line) ?? [];
  if (key) {
    return {
      message: `There is no space after the colon of \`${key}\``,
      hint: `Write \`${key}: …\`.`,
      mend: { kind: "space-after-colon" },
    };
  }
  if (/^- /.test(rest)) {
    return {
      message: "A list begins under a field that already has a value",
      hint: "Delete the value after the colon, or delete the list.",
    };
  }
  const end = /\.(md|markdown)$/i.test(path)
    ? " If the article's text begins here, write a line `---` above it."
    : "";
  return {
    message: "The line is not a field: it has no colon",
    hint: `Write \`field: value\`. Indent the other lines of a long value.${end}`,
  };
}

/** The parser reports what follows the mark that ended the first document. */
export function secondDocument({ text, offset }: ParserError): Explanation {
  const before = text.slice(0, offset).trimEnd();
  const start = before.lastIndexOf("\n") + 1;
  if (/^\.\.\.(?:\s|$)/.test(before.slice(start))) {
    const message = "A line that begins with ... ends the YAML, so nothing below it is read";
    return { offset: start, message, hint: "Delete the line." };
  }
  const message = "A line `---` begins a second document, but only the first is read";
  return { message, hint: "Delete the line." };
}

export function unexpected(found: ParserError): Explanation {
  const { said, line, rest, text, offset } = found;
  if (/block-seq-ind on same line/.test(said)) {
    return {
      message: "A list can't begin on the same line as its field",
      hint: "Write [one, two].",
    };
  }
  if (/^Not a YAML token/.test(said)) {
    return {
      message: "After > or |, the text must begin on the next line",
      hint: "Write it there, indented, or put it in quotes on this line.",
    };
  }
  if (/end token/.test(said)) {
    return { message: `“${rest.charAt(0)}” closes no bracket`, hint: QUOTE };
  }
  if (/^[*&]/.test(valueIn(line))) return aliasOrAnchor(found);
  const before = text.slice(0, offset).trimEnd().at(-1) ?? "";
  if (/["'\]}]/.test(before)) {
    return {
      message: `There is text after the ${/["']/.test(before) ? "quotation mark" : "bracket"} that closes the value`,
      hint:
        before === "'"
          ? "Put the whole value in double quotes, or write an apostrophe in single quotes twice, as in ''."
          : `Put the whole value in quotes: ${inQuotes(line)}.`,
    };
  }
  return { message: "The line does not fit the lines above it", hint: QUOTE };
}
