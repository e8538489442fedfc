import { z } from "zod";
import type { Name } from "../../citations/types.ts";
import { line, oneOrMore } from "../front-matter/fields.ts";
import { withOthers } from "./and-others.ts";

const parts = z
  .strictObject({
    family: line.optional(),
    given: line.optional(),
    suffix: line.optional(),
    "dropping-particle": line.optional(),
    "non-dropping-particle": line.optional(),
    literal: line.optional(),
    "comma-suffix": z.boolean().optional(),
    "static-ordering": z.boolean().optional(),
  })
  .transform((value): Name => {
    const written = Object.entries(value).filter(([, part]) => part !== undefined);
    return Object.fromEntries(written);
  });

/** A name as text, or in CSL's parts: https://docs.citationstyles.org/en/stable/specification.html#names */
const name = z.union([line.transform((literal): Name => ({ literal })), parts]);

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
