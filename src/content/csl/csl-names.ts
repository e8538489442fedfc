import { z } from "zod";
import type { Name } from "../../citations/types.ts";
import { line, oneOrMore } from "../front-matter/fields.ts";
import { withOthers } from "./and-others.ts";

function part(description: string, example: string) {
  return line.optional().meta({ description, examples: [example] });
}

function setting(description: string) {
  return z
    .boolean()
    .optional()
    .meta({ description, examples: [true] });
}

const parts = z
  .strictObject({
    family: part("The family name.", "Lovelace"),
    given: part("The given names.", "Ada"),
    suffix: part("What follows the name.", "Jr."),
    "dropping-particle": part(
      "A particle that is left out when only the family name is used.",
      "de",
    ),
    "non-dropping-particle": part("A particle that is part of the family name.", "van der"),
    literal: part("The whole name, of an institution for example.", "World Bank"),
    "comma-suffix": setting("Whether a comma precedes the suffix."),
    "static-ordering": setting("Whether the family name always comes first."),
  })
  .transform((value): Name => {
    const written = Object.entries(value).filter(([, part]) => part !== undefined);
    return Object.fromEntries(written);
  });

/** A name as text, or in CSL's parts: https://docs.citationstyles.org/en/stable/specification.html#names */
const name = z
  .union([line.transform((literal): Name => ({ literal })), parts])
  .meta({ id: "name" });

export const names = oneOrMore(name).transform(withOthers);

/** A name as readers see it; undefined if it has no part that is shown. */
export function shownName(own: Name): string | undefined {
  const { literal, given, family, suffix } = own;
  if (literal !== undefined) return literal;
  const words = [own["dropping-particle"], own["non-dropping-particle"], family];
  const last = words.flatMap((word) => word ?? []).reduce(joined, "");
  const whole = [given, last].filter(Boolean).join(" ");
  if (!suffix || whole === "") return whole || suffix;
  return `${whole}${own["comma-suffix"] ? ", " : " "}${suffix}`;
}

/** No space after `d'` and `al-`. */
function joined(before: string, word: string): string {
  return before === "" || /['’-]$/.test(before) ? before + word : `${before} ${word}`;
}
