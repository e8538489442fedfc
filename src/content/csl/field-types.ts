import { z } from "zod";
import { doiOf } from "../../citations/doi.ts";
import { BRACED_KEY, KEY } from "../../citations/key.ts";
import { isPartialDate } from "../../dates/source-dates.ts";
import { LIMITS } from "../../limits.ts";
import { checked, line, quoted, report, text, tooLong, WEB } from "../front-matter/fields.ts";
import { isWebUrl } from "../front-matter/safe-url.ts";
import { matching, written } from "../front-matter/written.ts";
import { readDate, type SourceDate } from "./csl-dates.ts";

/** A key that can follow an @ without braces. */
const PLAIN_KEY = new RegExp(`^${KEY}$`, "u");

export function isPlainKey(value: string): boolean {
  return SLUG.test(value) || PLAIN_KEY.test(value);
}

/** Most keys look like this, and the check takes a tenth of the time. */
const SLUG = /^[A-Za-z0-9_]+(?:-[A-Za-z0-9_]+)*$/;

/** A URL is also a valid key, cited as `@{https://…}`. */
const ADDRESS = new RegExp(`^(?=https?://)${BRACED_KEY}$`, "u");

export const key = checked(
  (value) =>
    isPlainKey(value) || (ADDRESS.test(value) && isWebUrl(value))
      ? undefined
      : {
          rule: "citation/key",
          message: `${quoted(value)} can't be the key of a source`,
          hint: "Begin with a letter, a digit or _, and use only letters, digits and - _ . : as in census-2026.",
        },
  matching(`${KEY}|${WEB}`, "Use letters, digits, hyphens, dots and colons, without spaces."),
);

/** https://www.doi.org/the-identifier/resources/handbook: a prefix that begins with 10., a slash, a suffix. */
const plainDoi = text.transform(doiOf).superRefine((value, context) => {
  if (/^10\.\d{4,9}\/\S+$/.test(value)) return;
  const message = `${quoted(value)} is not a DOI`;
  report(context, {
    rule: "field/value",
    message,
    hint: "Begin it with 10., as in 10.1000/182.",
  });
});

export const doi = written(plainDoi, {
  pattern: "10\\.\\d{4}",
  patternErrorMessage: "A DOI begins with 10., as in 10.1000/182.",
});

/** yyyy (also as a number), yyyy-mm or yyyy-mm-dd, or CSL's form: `{date-parts: [[2026, 3, 1]]}`. */
const writtenDate = z
  .union([z.string(), z.number(), z.looseObject({}), z.array(z.unknown())])
  .transform((value, context): SourceDate => {
    const plain = typeof value === "string" || typeof value === "number";
    const shown = plain ? String(value).trim() : "";
    const read = !plain ? readDate(value) : isPartialDate(shown) ? { shown } : undefined;
    if (read) return read;
    report(context, { rule: "date/invalid", ...(plain ? notPlain(shown) : NOT_CSL) });
    return z.NEVER;
  });

export const date = written(writtenDate, {
  anyOf: [
    {
      type: "string",
      ...matching("\\d{4}(?:-\\d{2}(?:-\\d{2})?)?", "Write 2026, 2026-03 or 2026-03-01."),
    },
    { type: "integer", minimum: 1000, maximum: 9999 },
    { type: "object" },
    { type: "array" },
  ],
});

function notPlain(written: string) {
  return {
    message: `${quoted(written)} is not a valid date of a source`,
    hint: "Write 2026, 2026-03 or 2026-03-01, with a month and a day that exist.",
  };
}

const NOT_CSL = {
  message: "This is not a CSL date",
  hint: "Write 2026-03-01, or `date-parts: [[2026, 3, 1]]`, with a second list for a range.",
};

export const label = line.superRefine((value, context) => {
  if (value.length > LIMITS.labelCharacters) report(context, tooLong(value, "labelCharacters"));
});

/** Numbers may also be text: 12, 12a, 12–14. */
export const plain = z.union([z.number().transform(String), line]);
