import { stringify } from "yaml";
import type { z } from "zod";
import { SETTINGS_GROUPS, type SettingsGroup } from "../content/field-groups.ts";
import { settingsSchema } from "../content/settings/settings-schema.ts";
import { jsonSchemaOf } from "../schemas/json-schema.ts";
import type { Answers } from "./answers.ts";
import type { StarterFile } from "./starter-file.ts";
import type { SettingName, StarterTexts } from "./texts/types.ts";

type Schema = z.core.JSONSchema.BaseSchema;

/**
 * `publication.yaml` with the settings that are known, and all others as lines that a `#` turns off. Made from the
 * schema, so that it has every setting.
 */
export function publicationYaml(
  answers: Answers,
  texts: StarterTexts,
  { hasPages }: { hasPages: boolean },
): StarterFile {
  const known: Known = { ...knownSettings(answers), ...(hasPages && { policies: POLICIES }) };
  const fields = Object.entries(jsonSchemaOf(settingsSchema, "draft-7").properties ?? {}) as [
    SettingName,
    Schema,
  ][];
  const groups = SETTINGS_GROUPS.map((group) => {
    const own = fields.filter(([, field]) => field.group === group);
    const lines = own.map(([name, field]) => settingLines(name, field, known[name], texts));
    return own.length === 0 ? "" : [headingOf(group, texts), ...lines].join("\n");
  });
  const intro = comment(texts.settingsIntro);
  return {
    path: "content/publication.yaml",
    text: [intro, ...groups.filter((group) => group !== "")].join("\n"),
  };
}

type Known = Partial<Record<SettingName, unknown>>;

function knownSettings(answers: Answers): Known {
  const { title, url, language, timeZone, sections, email, host } = answers;
  return {
    title,
    url,
    language,
    timeZone,
    sections,
    ...(email !== undefined && { editor: email }),
    ...(host !== "none" && { host }),
  };
}

/** The standing pages that a publication begins with. */
const POLICIES = {
  ethics: "/ethics/",
  corrections: "/corrections/",
  ownership: "/about/",
  funding: "/about/",
  feedback: "/contact/",
};

function headingOf(group: SettingsGroup, texts: StarterTexts): string {
  return `# ${"=".repeat(10)} ${texts.groups?.[group] ?? group} ${"=".repeat(10)}\n`;
}

/** The description of a setting, and its line: as it is known, or its example, turned off. */
function settingLines(
  name: SettingName,
  field: Schema,
  known: unknown,
  { settings }: StarterTexts,
): string {
  const about = comment(settings?.[name] ?? field.description ?? "");
  const isEnglish = settings === undefined;
  const example = exampleLines(name, field, isEnglish);
  if (known === undefined) return about + turnedOff(example);
  // Keys of a mapping that are not known follow, turned off.
  const isMapping = typeof known === "object" && !Array.isArray(known);
  const others = isMapping
    ? Object.entries(field.properties ?? {}).filter(([key]) => !(key in Object(known)))
    : [];
  const below = others.flatMap(([key, each]) => innerLines(key, each as Schema, isEnglish));
  return about + yamlOf({ [name]: known }) + turnedOff(below.map((line) => `  ${line}`));
}

/** A mapping is shown with all of its keys, and in English with what each does. */
function exampleLines(name: string, field: Schema, described: boolean): string[] {
  const inner = Object.entries(field.properties ?? {}) as [string, Schema][];
  if (inner.length === 0 || !inner.every(([, each]) => each.description)) {
    return yamlOf({ [name]: field.examples?.[0] })
      .trimEnd()
      .split("\n");
  }
  const below = inner.flatMap(([key, each]) => [
    ...(described
      ? comment(each.description ?? "")
          .trimEnd()
          .split("\n")
      : []),
    ...exampleLines(key, each, described),
  ]);
  return [`${name}:`, ...below.map((line) => `  ${line}`)];
}

/** A key of a mapping: what it does, and its example. */
function innerLines(name: string, field: Schema, described: boolean): string[] {
  const about = described
    ? comment(field.description ?? "")
        .trimEnd()
        .split("\n")
    : [];
  return [...about, ...exampleLines(name, field, described)];
}

function turnedOff(lines: readonly string[]): string {
  return lines.map((line) => `#${line}\n`).join("");
}

function yamlOf(value: unknown): string {
  return stringify(value, { lineWidth: 0 });
}

const WIDTH = 100;

/** Comment lines, wrapped between words. */
function comment(text: string): string {
  let line = "#";
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    if (line.length + word.length >= WIDTH && line !== "#") {
      lines.push(line);
      line = "#";
    }
    line += ` ${word}`;
  }
  return `${[...lines, line].join("\n")}\n`;
}
