import { type Document, parseDocument } from "yaml";

/** A document whose parts know their places, as editing needs it. Offsets do not count a byte order mark. */
export function parsedYaml(text: string, { uniqueKeys = true } = {}): Document.Parsed {
  return parseDocument(text, {
    stringKeys: true,
    prettyErrors: false,
    schema: "core",
    uniqueKeys,
    keepSourceTokens: true,
  });
}
