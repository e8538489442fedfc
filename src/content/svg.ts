/** Markup that makes a drawing a program, or has it ask another site: it acts where a reader opens the file itself. */
const ACTIVE: readonly (readonly [RegExp, string])[] = [
  [/<!(?:ENTITY|ATTLIST|ELEMENT|NOTATION)/i, "declarations of its own"],
  [/<\?xml-stylesheet/i, "a stylesheet of another file"],
  [/<\s*(?:[\w.-]+:)?(script|handler|listener)\b/i, "a script"],
  [/<\s*(?:[\w.-]+:)?(foreignObject|iframe|embed|object|audio|video)\b/i, "a page or film in it"],
  [/[\s"'/]on[a-z]+\s*=/i, "an event handler"],
  [/attributeName\s*=\s*["']?\s*(?:[\w.-]+:)?(?:href|on)/i, "an animated link"],
  [
    /[\s"'/](?:[\w.-]+:)?(?:href|src)\s*=(?!\s*["']\s*(?:#|data:image\/(?:png|jpe?g|gif|webp);))/i,
    "a link or another file",
  ],
  [/xml:base/i, "a base for its links"],
  [/@import|url\((?!\s*["']?\s*(?:#|data:(?:image|font)\/))/i, "another file in its styles"],
  [/encoding\s*=\s*["'](?!utf-8|us-ascii|iso-8859-1|windows-1252)/i, "another encoding than UTF-8"],
];

/** What an SVG drawing holds that no picture of an article may; undefined where it is a plain drawing. */
export function activePart(bytes: Uint8Array): string | undefined {
  if (bytes.includes(0)) return "another encoding than UTF-8";
  const markup = new TextDecoder("utf-8").decode(bytes);
  return ACTIVE.find(([pattern]) => pattern.test(markup))?.[1];
}
