import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { settingsSchema } from "../../src/content/settings/settings-schema.ts";
import { publicationYaml } from "../../src/starter/publication-yaml.ts";
import { STARTER_LANGUAGES, STARTER_TEXTS } from "../../src/starter/texts/texts-of.ts";
import { ANSWERS } from "./answers.ts";

const OWN = { ...ANSWERS, email: "desk@harbour.example" };
const NAMES = Object.keys(settingsSchema.shape);

describe.each(STARTER_LANGUAGES)("in %s", (language) => {
  const { text } = publicationYaml(OWN, STARTER_TEXTS[language], { hasPages: true });

  test("every setting is there once, known or turned off, below a comment", () => {
    const lines = text.split("\n");
    for (const name of NAMES) {
      const found = lines.flatMap((line, at) => (line.match(`^#?${name}:`) ? [at] : []));
      expect(found, name).toHaveLength(1);
      expect(lines[(found[0] ?? 0) - 1], name).toMatch(/^# \S/);
    }
  });

  test("with every setting turned on it is valid", () => {
    const on = text.replace(/^#(?! \S)/gm, "");
    const parsed = parse(on);
    expect(Object.keys(parsed).toSorted()).toEqual(NAMES.toSorted());
    expect(settingsSchema.safeParse(parsed).error).toBeUndefined();
  });
});

test("as it is written, it holds the answers", () => {
  const { text } = publicationYaml(OWN, STARTER_TEXTS.en, { hasPages: false });
  const { title, url, language, timeZone, sections, email } = OWN;
  expect(parse(text)).toEqual({ title, url, language, timeZone, sections, editor: email });
});

test("in English, each key of a mapping says what it does, as the schema has it", () => {
  const { text } = publicationYaml(OWN, STARTER_TEXTS.en, { hasPages: true });
  const { description = "" } = settingsSchema.shape.social.meta() ?? {};
  expect(text).toContain(`# ${description}\n#social:\n`);
  expect(text).toMatch(/#social:\n# {2}# Your Mastodon handle[^\n]+\n# {2}mastodon: "/);
});
