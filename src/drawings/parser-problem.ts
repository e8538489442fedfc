/** Words for editors instead of the XML parser's messages. */
const WORDS: readonly (readonly [RegExp, string])[] = [
  [/^undefined entity/, "XML has no entities such as &nbsp;: write the character itself"],
  [/^unexpected close tag/, "an element is closed before an element in it"],
  [/^unclosed tag: (.*)$/, "the element <$1> is never closed"],
  [/^documents may contain only one root/, "there is a second drawing after the first"],
  [/^document must contain a root element/, "it contains no drawing"],
  [/^text data outside of root node/, "there is text outside the drawing"],
  [/^unbound namespace prefix: "(.*)"/, "the prefix “$1” is not declared"],
  [/^unquoted attribute value/, "the value of an attribute has no quotation marks"],
  [/^duplicate attribute: (.*?)\.?$/, "the attribute “$1” is set twice"],
];

interface ParserProblem {
  at: number;
  detail: string;
}

/**
 * The parser's problem in words, and its place. `seen` is the end of the last part that parsed: the actual mistake
 * follows it, often long before the place where the parser gave up.
 */
export function parserProblem(
  message: string,
  text: string,
  { at, seen }: { at: number; seen: number },
): ParserProblem {
  const own = message.replace(/^[\d:\s]*/, "").replace(/\.$/, "");
  if (/entity|^unclosed tag/.test(own)) {
    const lone = placeIn(text, LONE_AMPERSAND, seen, at);
    if (lone !== undefined) return { at: lone, detail: "“&” must be written as &amp;" };
  }
  if (/in tag name/.test(own)) {
    const conflict = placeIn(text, CONFLICT, Math.max(0, seen - 1), at);
    if (conflict !== undefined)
      return { at: conflict, detail: "it contains Git’s conflict markers" };
    const lone = placeIn(text, LONE_BRACKET, seen, at);
    if (lone !== undefined) return { at: lone, detail: "“<” must be written as &lt;" };
  }
  const known = WORDS.find(([pattern]) => pattern.test(own));
  return { at, detail: known ? own.replace(...known) : own };
}

const LONE_AMPERSAND = /&(?!#?[\p{L}\p{N}_:.-]+;)/gu;
const LONE_BRACKET = /<(?![\p{L}_:/!?])/gu;
const CONFLICT = /^<{7}(?= |$)/gm;

function placeIn(text: string, pattern: RegExp, start: number, end: number): number | undefined {
  pattern.lastIndex = start;
  const found = pattern.exec(text)?.index;
  return found !== undefined && found < end ? found : undefined;
}
