import { SaxesParser } from "saxes";
import { raising } from "../../limits.ts";

/** What is wrong with a text that should be XML, and where. */
export interface XmlProblem {
  /** An offset in the text. */
  at: number;
  message: string;
  hint: string;
}

export interface XmlElement {
  name: string;
  /** With entities decoded. */
  attributes: ReadonlyMap<string, string>;
  children: XmlElement[];
  /** The text between its tags, without that of its children. Absent for a self-closing tag, `<x/>`. */
  text?: string;
  at: number;
}

/** A document; `root` is absent if there is no element. */
export type ReadXml = { root?: XmlElement } | { problem: XmlProblem };

/**
 * Parses XML (https://www.w3.org/TR/xml/) with at most `depth` nested elements. Returns the tree or the first problem.
 * A document type is a problem, since it can define entities that expand without limit.
 */
export function readXml(text: string, depth: number): ReadXml {
  const parser = new SaxesParser({ position: false });
  // Editors leave blank lines before the declaration, which the parser does not accept.
  const blank = /^\s*/.exec(text)?.[0].length ?? 0;
  const reading: Reading = { text, seen: 0, end: 0, open: [] };
  const { open } = reading;
  let refused: XmlProblem | undefined;
  const refuse = (problem: Omit<XmlProblem, "at">, sign = "<"): never => {
    refused = { at: lastBefore(text, sign, blank + parser.position), ...problem };
    throw new Error(problem.message);
  };
  const see = (): void => {
    reading.seen = blank + parser.position;
  };
  const addText = (part: string): void => {
    see();
    const within = open.at(-1);
    if (within) within.text = `${within.text ?? ""}${part}`;
  };
  parser.on("doctype", () => refuse(DOCTYPE, "<!DOCTYPE"));
  parser.on("opentag", ({ name, attributes, isSelfClosing }) => {
    see();
    const own: XmlElement = {
      name,
      attributes: new Map(Object.entries(attributes)),
      children: [],
      ...(!isSelfClosing && { text: "" }),
      at: lastBefore(text, "<", reading.seen),
    };
    open.at(-1)?.children.push(own);
    reading.root ??= own;
    if (open.push(own) > depth) refuse(tooDeep(depth));
  });
  parser.on("closetag", () => {
    see();
    reading.closed = open.pop();
  });
  parser.on("text", addText);
  parser.on("cdata", addText);
  parser.on("comment", see);
  parser.on("processinginstruction", see);
  try {
    // Without an error handler, the parser throws the first error.
    parser.write(text.slice(blank)).close();
  } catch (error) {
    if (refused) return { problem: refused };
    if (!(error instanceof Error)) throw error;
    return problemOf(error.message, { ...reading, end: blank + parser.position });
  }
  return reading.root ? { root: reading.root } : {};
}

const DOCTYPE = {
  message: "A style must not have a document type",
  hint: "Delete the line that begins with <!DOCTYPE.",
};

function tooDeep(depth: number) {
  return {
    message: `Elements are nested more than ${depth} levels deep`,
    hint: `The file was changed: download it again. ${raising("styleDepth")}`,
  };
}

interface Reading {
  text: string;
  /** The end of what the parser has understood, and its position. */
  seen: number;
  end: number;
  open: XmlElement[];
  /** The last closed element: the parser closes it before reporting an unexpected tag. */
  closed?: XmlElement | undefined;
  root?: XmlElement;
}

/** Explains a parser error in an editor's words. */
function problemOf(said: string, { text, seen, end, open, closed, root }: Reading): ReadXml {
  const tag = lastBefore(text, "<", end);
  if (/outside of root|must contain a root/.test(said)) {
    return root ? { problem: { at: seen, ...BEHIND } } : {};
  }
  if (/unexpected close tag|unmatched closing tag/.test(said)) {
    const begun = /unmatched/.test(said) ? undefined : closed;
    return { problem: unpaired(lastBefore(text, "</", end), begun, text) };
  }
  // The parser reads an entity up to the next semicolon, however far that is.
  const entity = NO_ENTITY.exec(text.slice(seen, end));
  if (entity) return { problem: { at: seen + entity.index, ...ENTITY } };
  const [unclosed] = open;
  if (/unclosed tag/.test(said) && unclosed && tag < text.lastIndexOf(">")) {
    return { problem: neverClosed(unclosed) };
  }
  return { problem: unreadable(text, tag) };
}

const NO_ENTITY = /&(?!(?:amp|lt|gt|quot|apos|#\d{1,7}|#x[\da-f]{1,6});)/i;

function lastBefore(text: string, sign: string, end: number): number {
  return Math.max(0, text.lastIndexOf(sign, Math.max(0, end - 1)));
}

const BEHIND = { message: "There is text after the end of the style", hint: "Delete it." };

const ENTITY = {
  message: "This & does not begin an entity",
  hint: "Write &amp; for the character itself.",
};

function neverClosed({ name, at }: XmlElement): XmlProblem {
  return {
    at,
    message: `<${name}> is never closed`,
    hint: `The file may be incomplete, because </${name}> is missing at its end. Download it again.`,
  };
}

function unreadable(text: string, at: number): XmlProblem {
  const begin = /^<[/!?]?[^\s<>]{0,30}/.exec(text.slice(at, at + 40))?.[0] ?? "<";
  return {
    at,
    message: `Can't read the tag that begins with ${begin}`,
    hint: "End the tag with >, and put the values of its attributes in quotes. In text, write &lt; for <.",
  };
}

function unpaired(at: number, begun: XmlElement | undefined, text: string): XmlProblem {
  const name = /^<\/[^\s<>]{0,30}/.exec(text.slice(at, at + 40))?.[0] ?? "</";
  if (!begun) return { at, message: `${name}> closes nothing`, hint: "Delete it." };
  const line = text.slice(0, begun.at).split("\n").length;
  return {
    at,
    message: `Expected </${begun.name}>, but found ${name}>`,
    hint: `<${begun.name}> is opened on line ${line}.`,
  };
}
