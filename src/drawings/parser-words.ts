/** What the parser of XML says, in words for editors. It names a place first, which is told in another way. */
const WORDS: readonly (readonly [RegExp, string])[] = [
  [/^undefined entity/, "XML doesn’t know entities such as &nbsp;: write the sign itself"],
  [/^unexpected close tag/, "an element is closed while one in it is still open"],
  [/^unclosed tag: (.*)$/, "the element <$1> is never closed"],
  [/^documents may contain only one root/, "there is a second drawing behind the first"],
  [/^document must contain a root element/, "there is no drawing in it"],
  [/^text data outside of root node/, "there is text outside of the drawing"],
  [/^unbound namespace prefix: "(.*)"/, "the prefix “$1” is not declared"],
  [/^unquoted attribute value/, "the value of an attribute has no quotation marks"],
  [/^duplicate attribute: (.*?)\.?$/, "the attribute “$1” is there twice"],
];

export function parserWords(message: string): string {
  const own = message.replace(/^[\d:\s]*/, "").replace(/\.$/, "");
  const known = WORDS.find(([pattern]) => pattern.test(own));
  return known ? own.replace(...known) : own;
}
