import type { z } from "zod";
import type { Diagnostic } from "../diagnostics.ts";
import type { Parsed } from "./article.ts";
import { problemsOf } from "./schema-problems.ts";
import { SETTINGS_KEYS, settingsSchema } from "./settings-schema.ts";
import type { Settings, SourceFile } from "./types.ts";
import { readYaml } from "./yaml.ts";

export function parseSettings(source: SourceFile): Parsed<Settings> {
  const { located, diagnostics } = readYaml(source.text, source);
  if (!located) return { diagnostics };
  const data = located.data ?? {};
  const result = settingsSchema.safeParse(data);
  if (!result.success) {
    return {
      diagnostics: problemsOf(result.error, {
        source,
        place: located.place,
        data,
        keys: SETTINGS_KEYS,
      }),
    };
  }
  const twice = duplicateSections(source, result.data.sections, located.place);
  return twice.length > 0 ? { diagnostics: twice } : { value: compact(result.data), diagnostics };
}

/** zod writes an absent key as undefined or leaves it out; the types here only leave it out. */
function compact(fields: z.infer<typeof settingsSchema>): Settings {
  const { tagline, description, editor, sections, ...rest } = fields;
  return {
    ...rest,
    ...(tagline && { tagline }),
    ...(description && { description }),
    ...(editor && { editor }),
    sections: sections.map(({ id, title, description: about, prompt }) => ({
      id,
      title,
      ...(about && { description: about }),
      ...(prompt && { prompt }),
    })),
  };
}

function duplicateSections(
  source: SourceFile,
  sections: readonly { id: string }[],
  place: (path: PropertyKey[]) => { file: string; line: number; column: number },
): Diagnostic[] {
  return sections.flatMap(({ id }, index): Diagnostic[] => {
    if (sections.findIndex((section) => section.id === id) === index) return [];
    return [
      {
        ...place(["sections", index, "id"]),
        severity: "error",
        rule: "settings/duplicate-section",
        message: `the section \`${id}\` is listed twice`,
        hint: "Give one of them another id.",
      },
    ];
  });
}
