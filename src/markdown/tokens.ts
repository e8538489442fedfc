import Token from "markdown-it/lib/token.mjs";

/** A token of plain text, which is escaped when rendered. */
export function textToken(content: string, level = 0): Token {
  const token = new Token("text", "", 0);
  token.content = content;
  token.level = level;
  return token;
}

/** The opening (1) or closing (-1) tag of an element. */
export function tagToken(
  type: string,
  tag: string,
  nesting: 1 | -1,
  attributes: Readonly<Record<string, string>> = {},
): Token {
  const token = new Token(type, tag, nesting);
  const attrs = Object.entries(attributes);
  if (attrs.length > 0) token.attrs = attrs;
  return token;
}
