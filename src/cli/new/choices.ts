import { nearest } from "../../citations/nearest.ts";
import { quoted } from "../../content/front-matter/fields.ts";
import type { Checked } from "../ask-questions.ts";

/** What an editor can choose: what is written to the file, and what people call it. */
export interface Choice {
  id: string;
  title: string;
}

/** The id that an answer names: by its number in the list, its id or its title. */
export function checkChoice(
  text: string,
  choices: readonly Choice[],
  noun: string,
): Checked<string> {
  const given = text.trim().toLowerCase();
  const value = choices.find(
    ({ id, title }, index) =>
      given === `${index + 1}` || given === id.toLowerCase() || given === title.toLowerCase(),
  );
  if (value) return { value: value.id };
  const ids = choices.map(({ id }) => id);
  const near = nearest(given, ids);
  const hint = near ? `Did you mean ${near}?` : `Write one of: ${ids.join(", ")}.`;
  const message = `There is no ${noun} ${quoted(text.trim())}`;
  return { problem: { rule: "field/value", message, hint } };
}

/** The lines above a question. */
export function shownChoices(choices: readonly Choice[]): string[] {
  return choices.map(({ id, title }) => (id === title ? id : `${title} (${id})`));
}
