import type { Diagnostic } from "../../diagnostics.ts";
import type { SourceFile } from "../types.ts";
import { readWithPlaces } from "../yaml/yaml-document.ts";
import type { ReadContext } from "./article-file.ts";
import { type FieldText, proseReader } from "./prose-reader.ts";

/** Checks the language of what readers see of `publication.yaml`: of the publication, its editions and sections. */
export function settingsProse(
  source: SourceFile | undefined,
  { prose, settings }: Pick<ReadContext, "prose" | "settings">,
): Diagnostic[] {
  const located = source && prose && readWithPlaces(source.text, source).located;
  if (!source || !prose || !located) return [];
  const { editions, ...own } = fieldsOf(located.data);
  const ofEditions = Array.isArray(editions)
    ? editions.map((edition, index) => ({
        texts: textsOf(edition, ["editions", index]),
        language: languageOf(edition) ?? settings.language,
      }))
    : [];
  return [{ texts: textsOf(own, []), language: settings.language }, ...ofEditions].flatMap(
    ({ texts, language }) =>
      // Each text is of a different page, and explains itself.
      texts.flatMap((text) => {
        const written = { source, place: located.place, bodyLine: 0, language, texts: [text] };
        return proseReader(prose, written).problems();
      }),
  );
}

/** The sentences of a publication, an edition or a section. */
const SENTENCES = ["tagline", "description", "prompt"];

function textsOf(data: unknown, path: readonly PropertyKey[]): FieldText[] {
  const fields = fieldsOf(data);
  const own = SENTENCES.flatMap((key): FieldText[] => {
    const text = fields[key];
    if (typeof text !== "string") return [];
    return [{ path: [...path, key], role: key === "tagline" ? "kicker" : "item", text }];
  });
  const { sections } = fields;
  if (!Array.isArray(sections)) return own;
  return [
    ...own,
    ...sections.flatMap((section, index) => textsOf(section, [...path, "sections", index])),
  ];
}

function languageOf(edition: unknown): string | undefined {
  const { language } = fieldsOf(edition);
  return typeof language === "string" ? language : undefined;
}

function fieldsOf(data: unknown): Readonly<Record<string, unknown>> {
  return typeof data === "object" && data !== null ? { ...data } : {};
}
