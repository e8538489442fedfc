import { nearest } from "../../citations/nearest.ts";
import { quoted } from "../../content/front-matter/fields.ts";
import { settingsSchema } from "../../content/settings/settings-schema.ts";
import { HOST_NAMES, HOSTS, type HostName } from "../../hosts/hosts.ts";
import type { Answers, Named } from "../../starter/answers.ts";
import { asciiId } from "../../starter/ascii-id.ts";
import { STARTER_TEXTS } from "../../starter/texts/texts-of.ts";
import { type Checked, checkedBy } from "../ask-questions.ts";

const { title, url, language, timeZone, sections, editor } = settingsSchema.shape;

/** Checks an answer as `publication.yaml` is checked. */
export const checkTitle = (text: string) => checkedBy(title, text);
/** The scheme may be left out. */
export const checkUrl = (text: string): Checked<Answers["url"]> => {
  const whole = /^[\w-]+(?:\.[\w-]+)+(?:[/:]|$)/.test(text.trim())
    ? `https://${text.trim()}`
    : text;
  const checked = checkedBy(url, whole);
  if ("value" in checked || checked.problem.rule === "field/empty") return checked;
  const hint = "Write the site's address, as in https://news.example.org.";
  return { problem: { ...checked.problem, hint } };
};
export const checkLanguage = (text: string) => checkedBy(language, text);
export const checkTimeZone = (text: string) => checkedBy(timeZone, text);

/** Empty for no address. */
export function checkEmail(text: string): Checked<string | undefined> {
  return text.trim() === "" ? { value: undefined } : checkedBy(editor, text);
}

/** Titles separated by commas, each with an id before it if none can be made from it: `sport=رياضة`. */
export function checkSections(text: string): Checked<readonly Named[]> {
  const named: Named[] = [];
  for (const part of text.split(/[,،、，]/)) {
    if (part.trim() === "") continue;
    const checked = checkNamed(part, SECTION_IDS);
    if ("problem" in checked) return checked;
    const { id, title: name } = checked.value;
    if (named.some((each) => each.id === id)) {
      const message = `Two sections have the id ${quoted(id)}`;
      const hint = `Write a different id before one of them: ${id}-2=${name}.`;
      return { problem: { rule: "settings/duplicate-section", message, hint } };
    }
    named.push(checked.value);
  }
  return checkedBy(sections, named);
}

/** A name, or `id=name` for one that has no letters for a file name. */
export function checkAuthor(text: string): Checked<Answers["author"]> {
  const desk = Object.values(STARTER_TEXTS).some((texts) => texts.desk === text.trim());
  if (desk) return { value: { id: "news-desk", name: text.trim(), kind: "desk" } };
  const checked = checkNamed(text, new Map());
  if ("problem" in checked) return checked;
  const { id, title: name } = checked.value;
  return { value: { id, name, kind: "person" } };
}

/** A host's name, its title, or its number in the list. */
export function checkHost(text: string): Checked<HostName> {
  const given = text.trim().toLowerCase();
  const value = HOST_NAMES.find(
    (name, index) =>
      given === name || given === `${index + 1}` || given === HOSTS[name].title.toLowerCase(),
  );
  if (value) return { value };
  const near = nearest(given, HOST_NAMES);
  const hint = near ? `Did you mean ${near}?` : `Write one of: ${HOST_NAMES.join(", ")}.`;
  return {
    problem: {
      rule: "field/value",
      message: `${quoted(text)} is not in the list of hosts`,
      hint,
    },
  };
}

/** Ids of the sections that papers often have, by their titles in every language. */
const SECTION_IDS: ReadonlyMap<string, string> = new Map(
  Object.values(STARTER_TEXTS).flatMap((texts) =>
    texts.sections.map(({ id, title: name }) => [name.toLowerCase(), id] as const),
  ),
);

function checkNamed(text: string, known: ReadonlyMap<string, string>): Checked<Named> {
  const [, own, rest = text] = /^\s*([a-z0-9]+(?:-[a-z0-9]+)*)\s*=(.+)$/s.exec(text) ?? [];
  const checked = checkTitle(rest);
  if ("problem" in checked) return checked;
  const name = checked.value;
  const id = own ?? known.get(name.toLowerCase()) ?? asciiId(name);
  if (id !== undefined && id.length <= MAX_ID) return { value: { id, title: name } };
  const message = `No id for addresses and file names can be made from ${quoted(name)}`;
  const hint = `Write an id in the letters a-z before it, as in my-id=${name}.`;
  return { problem: { rule: "field/value", message, hint } };
}

/** Long ids make long addresses. */
const MAX_ID = 60;
