/** What is wrong with a text that should be XML, and where. */
export interface XmlProblem {
  /** An offset in the text. */
  at: number;
  message: string;
  hint: string;
}

export interface XmlElement {
  name: string;
  attributes: ReadonlyMap<string, string>;
  at: number;
}

/** A comment, a declaration, CDATA or a tag. */
const MARKUP =
  /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!\[CDATA\[[\s\S]*?\]\]>|<(\/?)([\p{L}_][\p{L}\p{N}:_.-]*)((?:\s+[\p{L}_][\p{L}\p{N}:_.-]*\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/uy;
const ATTRIBUTE = /([\p{L}_][\p{L}\p{N}:_.-]*)\s*=\s*(?:"([^"]*)"|'([^']*)')/gu;
const ENTITY = /&(?!(?:amp|lt|gt|quot|apos|#\d{1,7}|#x[\da-f]{1,6});)/i;

/**
 * Reads a text as XML, as far as is needed to say where it is broken: tags in pairs, attributes in quotes, known
 * entities. https://www.w3.org/TR/xml/#sec-well-formed. Gives its elements in their order, or the first problem.
 */
export function readXml(text: string): { elements: XmlElement[] } | { problem: XmlProblem } {
  const elements: XmlElement[] = [];
  const open: XmlElement[] = [];
  for (let at = text.indexOf("<"); at !== -1; ) {
    MARKUP.lastIndex = at;
    const match = MARKUP.exec(text);
    if (!match) return { problem: unreadable(text, at) };
    const [whole, closing, name, attributes = "", selfClosing] = match;
    if (name !== undefined) {
      const element = { name, attributes: attributesOf(attributes), at };
      if (closing) {
        const begun = open.pop();
        if (begun?.name !== name) return { problem: unpaired(name, at, begun, text) };
      } else {
        elements.push(element);
        if (!selfClosing) open.push(element);
      }
    }
    const next = text.indexOf("<", at + whole.length);
    const end = next === -1 ? text.length : next;
    const entity = ENTITY.exec(name === undefined ? "" : text.slice(at, end));
    if (entity) return { problem: entityProblem(at + entity.index) };
    at = next;
  }
  const [unclosed] = open;
  if (!unclosed) return { elements };
  return {
    problem: {
      at: unclosed.at,
      message: `<${unclosed.name}> is never closed`,
      hint: `The file may be cut off: its end lacks </${unclosed.name}>. Download it again.`,
    },
  };
}

function attributesOf(text: string): Map<string, string> {
  return new Map(
    [...text.matchAll(ATTRIBUTE)].map(([, name = "", double, single]) => [
      name,
      double ?? single ?? "",
    ]),
  );
}

function unreadable(text: string, at: number): XmlProblem {
  const begin = /^<[/!?]?[^\s<>]{0,30}/.exec(text.slice(at, at + 40))?.[0] ?? "<";
  return {
    at,
    message: `The tag that begins with ${begin} can't be read`,
    hint: "A tag ends with >, and its attributes have values in quotes. In text, < is written &lt;.",
  };
}

function unpaired(
  name: string,
  at: number,
  begun: XmlElement | undefined,
  text: string,
): XmlProblem {
  if (!begun) return { at, message: `</${name}> closes nothing`, hint: "Take it out." };
  const line = text.slice(0, begun.at).split("\n").length;
  return {
    at,
    message: `</${name}> stands where </${begun.name}> is expected`,
    hint: `<${begun.name}> was opened in line ${line}.`,
  };
}

function entityProblem(at: number): XmlProblem {
  return {
    at,
    message: "An & that begins no entity",
    hint: "In XML it is written &amp;.",
  };
}
