import { z } from "zod";
import { doiOf } from "../../citations/doi.ts";
import { BRACED_KEY, KEY } from "../../citations/key.ts";
import { isPartialDate } from "../../dates.ts";
import { LIMITS } from "../../limits.ts";
import {
  atMost,
  checked,
  line,
  quoted,
  report,
  text,
  tooLong,
  webUrl,
} from "../front-matter/fields.ts";
import { isWebUrl } from "../front-matter/safe-url.ts";
import { readDate, type SourceDate } from "./csl-dates.ts";
import { names } from "./csl-names.ts";
import { CSL_TYPES, DATE_VARIABLES, NAME_VARIABLES, TEXT_VARIABLES } from "./csl-variables.ts";

/** A key that can follow an @ without braces. */
const PLAIN_KEY = new RegExp(`^${KEY}$`, "u");

export function isPlainKey(value: string): boolean {
  return SLUG.test(value) || PLAIN_KEY.test(value);
}

/** Most keys look like this, and the check takes a tenth of the time. */
const SLUG = /^[A-Za-z0-9_]+(?:-[A-Za-z0-9_]+)*$/;

/** A URL is also a valid key, cited as `@{https://…}`. */
const ADDRESS = new RegExp(`^(?=https?://)${BRACED_KEY}$`, "u");

const key = checked((value) =>
  isPlainKey(value) || (ADDRESS.test(value) && isWebUrl(value))
    ? undefined
    : {
        rule: "citation/key",
        message: `${quoted(value)} can't be the key of a source`,
        hint: "Begin with a letter or digit, and use only letters, digits, hyphens, dots and colons.",
      },
);

/** https://www.doi.org/the-identifier/resources/handbook: a prefix that begins with 10., a slash, a suffix. */
const doi = text.transform(doiOf).superRefine((value, context) => {
  if (/^10\.\d{4,9}\/\S+$/.test(value)) return;
  const message = `${quoted(value)} is not a DOI`;
  report(context, {
    rule: "field/value",
    message,
    hint: "It begins with 10., as in 10.1000/182.",
  });
});

/** yyyy (also as a number), yyyy-mm or yyyy-mm-dd, or CSL's form: `{date-parts: [[2026, 3, 1]]}`. */
const date = z
  .union([z.string(), z.number(), z.looseObject({}), z.array(z.unknown())])
  .transform((value, context): SourceDate => {
    const plain = typeof value === "string" || typeof value === "number";
    const shown = plain ? String(value).trim() : "";
    const read = !plain ? readDate(value) : isPartialDate(shown) ? { shown } : undefined;
    if (read) return read;
    report(context, { rule: "date/invalid", ...(plain ? notPlain(shown) : NOT_CSL) });
    return z.NEVER;
  });

function notPlain(written: string) {
  return {
    message: `${quoted(written)} is not the date of a source`,
    hint: "Write 2026, 2026-03 or 2026-03-01, of a month and day that exist.",
  };
}

const NOT_CSL = {
  message: "This is not a date in CSL's form",
  hint: "Write 2026-03-01, or `date-parts: [[2026, 3, 1]]` with a second list for a range.",
};

const label = line.superRefine((value, context) => {
  if (value.length > LIMITS.labelCharacters) report(context, tooLong(value, "labelCharacters"));
});

/** Numbers may also be text: 12, 12a, 12–14. */
const plain = z.union([z.number().transform(String), line]);

/** CSL's publication states; and `live` or `dead` for whether the URL still works. */
const STATUS = [
  "live",
  "dead",
  "forthcoming",
  "in press",
  "inpress",
  "in preparation",
  "inpreparation",
  "submitted",
  "prepublished",
  "advance online publication",
] as const;

function all<Key extends string, Field>(variables: readonly Key[], field: Field) {
  return Object.fromEntries(variables.map((name) => [name, field])) as Record<Key, Field>;
}

/** The fields of a source, the most familiar ones first. */
export const SOURCE_FIELDS = {
  id: key.optional(),
  key: key.optional(),
  type: z.enum(CSL_TYPES).default("webpage"),
  title: line.optional(),
  label: label.optional(),
  author: names.optional(),
  authors: names.optional(),
  publisher: line.optional(),
  "container-title": line.optional(),
  url: webUrl.optional(),
  URL: webUrl.optional(),
  doi: doi.optional(),
  DOI: doi.optional(),
  date: date.optional(),
  issued: date.optional(),
  published: date.optional(),
  accessed: date.optional(),
  archived: webUrl.optional(),
  "archive-date": date.optional(),
  status: z.enum(STATUS).optional(),
  genre: line.optional(),
  quote: text.optional(),
  note: text.optional(),
  ...all(TEXT_VARIABLES, plain.optional()),
  ...all(NAME_VARIABLES, names.optional()),
  ...all(DATE_VARIABLES, date.optional()),
};

const entry = z.strictObject(SOURCE_FIELDS).superRefine((value, context) => {
  if (value.title ?? value.label ?? value.url ?? value.URL ?? value.doi ?? value.DOI) return;
  report(context, {
    rule: "citation/empty",
    message: "A source needs a title, a label, a url or a DOI",
    hint: "Add `title: …` as the source itself writes it.",
  });
});

/** Expands the short form of a source, which is its URL or title. */
export function fromShort(value: unknown): unknown {
  if (typeof value !== "string") return value;
  return /^https?:\/\//.test(value.trim()) ? { url: value } : { title: value };
}

/** A list of sources; a mapping from keys to sources is converted to a list first. */
export const citationsSchema = atMost(z.array(z.preprocess(fromShort, entry)), "citations");
export type Citation = z.infer<typeof citationsSchema>[number];
export const CITATION_KEYS: readonly string[] = Object.keys(SOURCE_FIELDS);
