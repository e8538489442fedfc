import { posix } from "node:path";
import { readStyle } from "../../citations/style/check-style.ts";
import { STYLE_RULE, type StyleSource } from "../../citations/style/types.ts";
import { type Diagnostic, excerptOf, type Place } from "../../diagnostics.ts";
import type { ParsedSettings } from "../settings/settings.ts";
import type { SourceFile } from "../types.ts";
import { placesIn } from "./text-places.ts";

/** The citation style that the settings name, and any problem with its file. */
export function styleOf(
  { value, salvaged, stylePlace }: ParsedSettings,
  texts: readonly SourceFile[],
): { style?: StyleSource; diagnostics: Diagnostic[] } {
  const { citationStyle: name, language } = value ?? salvaged?.settings ?? {};
  if (name === undefined || language === undefined) return { diagnostics: [] };
  if (!isStyleFile(name)) return { style: { name, language }, diagnostics: [] };
  const path = posix.normalize(name.normalize("NFC"));
  const source = texts.find((text) => text.path.normalize("NFC") === path);
  if (!source) return { diagnostics: stylePlace ? [missing(name, stylePlace, texts)] : [] };
  const read = readStyle(source.text);
  if ("root" in read)
    return { style: { name: source.path, xml: source.text, language }, diagnostics: [] };
  const { at, message, hint } = read.problem;
  const place = placesIn(source).at(at);
  const excerpt = excerptOf(source.text, place);
  return {
    diagnostics: [{ ...place, severity: "error", rule: STYLE_RULE, message, hint, excerpt }],
  };
}

function isStyleFile(path: string): boolean {
  return /\.csl$/i.test(path);
}

function missing(name: string, place: Place, texts: readonly SourceFile[]): Diagnostic {
  const settings = texts.find(({ file }) => file === place.file);
  const available = texts.flatMap(({ path }) => (isStyleFile(path) ? path : []));
  return {
    ...place,
    severity: "error",
    rule: "settings/style",
    message: `The content folder has no style ${name}`,
    ...(settings && { excerpt: excerptOf(settings.text, place) }),
    hint:
      available.length > 0
        ? `Available: ${available.join(", ")}.`
        : "Put the file beside publication.yaml.",
  };
}
