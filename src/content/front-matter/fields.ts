import { z } from "zod";
import type { Moment } from "../../dates/moments.ts";
import { MOMENT } from "../../dates/not-a-date.ts";
import { parseMoment } from "../../dates.ts";
import { short } from "../../excerpt.ts";
import { LIMITS, type Limit, raising } from "../../limits.ts";
import type { Mend } from "../../mend.ts";
import type { Rule } from "../../rules/rules.ts";
import { turnsAt } from "../../text/bidi.ts";
import { isSafeUrl, isWebUrl, urlProblem } from "./safe-url.ts";
import { anyCase, type JsonSchema, matching, written } from "./written.ts";

/** A problem that a field's check found. */
export interface FieldProblem {
  rule: Rule;
  message: string;
  hint?: string;
  mend?: Mend;
}

type Context = z.core.$RefinementCtx;

/** Passes a problem through zod, which only carries a message: the rest is in `params`. */
export function report(context: Context, problem: FieldProblem, path: PropertyKey[] = []): void {
  // Report one problem per value: further checks would only repeat it.
  context.addIssue({
    code: "custom",
    message: problem.message,
    params: { problem },
    path,
    continue: false,
  });
}

/** Shortens and quotes a value for a message. */
export function quoted(value: string): string {
  return `“${short(value)}”`;
}

/** Control characters except tab and newline, and lone surrogates. `turnsAt` finds bidirectional controls. */
const UNPRINTABLE = /[^\P{Cc}\t\n]|\p{Cs}/u;

/** The problem of a text that exceeds its limit. */
export function tooLong({ length }: string, limit: Limit): FieldProblem {
  return {
    rule: "field/too-long",
    message: `The text has ${length} characters, and the limit is ${LIMITS[limit]}`,
    hint: `Shorten it: long text belongs in the body. ${raising(limit)}`,
  };
}

/** Limits a list's length. The first surplus entry is reported. */
export function atMost<List extends z.ZodArray>(list: List, limit: Limit): List {
  const limited = list.superRefine((items, context) => {
    const most = LIMITS[limit];
    if (items.length <= most) return;
    const message = `The list has ${items.length} entries, and the limit is ${most}`;
    const hint = `Delete the least important entries. ${raising(limit)}`;
    report(context, { rule: "field/too-many", message, hint }, [most]);
  });
  return written(limited, { maxItems: LIMITS[limit] });
}

/** Trimmed text that is neither empty nor too long and has no invisible characters. */
export const text = written(
  z
    .string()
    .transform((value) => value.trim())
    .superRefine((value, context) => {
      const found = unseenIn(value);
      if (value.length > LIMITS.fieldCharacters) {
        report(context, tooLong(value, "fieldCharacters"));
      } else if (value === "") {
        const hint = "Write text between the quotes, or delete the line.";
        report(context, { rule: "field/empty", message: "The text is empty", hint });
      } else if (found !== undefined) {
        const code = found.charCodeAt(0).toString(16).padStart(4, "0").toUpperCase();
        const message = `The text contains an invisible character (U+${code})`;
        report(context, {
          rule: "field/value",
          message,
          hint: "Delete the character, or type the text again.",
        });
      }
    }),
  { pattern: "\\S", patternErrorMessage: "The text is empty." },
);

function unseenIn(value: string): string | undefined {
  return UNPRINTABLE.exec(value)?.[0] ?? value[turnsAt(value) ?? -1];
}

/** What `text` returns for a valid value; undefined if it would report a problem. */
export function plainText(value: unknown): string | undefined {
  if (typeof value !== "string") return undefined;
  const own = value.trim();
  const isFine = own !== "" && own.length <= LIMITS.fieldCharacters && unseenIn(own) === undefined;
  return isFine ? own : undefined;
}

/** Text that passes a check. `problem` returns what is wrong with a value, if anything; `form` shows editors' tools. */
export function checked(
  problem: (value: string) => FieldProblem | undefined,
  form: JsonSchema = {},
) {
  const own = text.superRefine((value, context) => {
    const found = problem(value);
    if (found) report(context, found);
  });
  return written(own, form);
}

/** Text on one line: line breaks and runs of white space become one space. Non-breaking spaces are kept. */
export const line = text.transform(onOneLine);

function onOneLine(value: string): string {
  return value.replace(/[^\S\u00a0\u202f]{2,}|[^\S\u00a0\u202f ]/g, " ");
}

/** `plainText` on one line, as `line` returns it. */
export function plainLine(value: unknown): string | undefined {
  const own = plainText(value);
  return own === undefined ? undefined : onOneLine(own);
}

/** The form of a web address. */
export const WEB = `(?:${anyCase("http", "https")})://\\S+`;

export const url = checked(
  (value) => (isSafeUrl(value) ? undefined : { rule: "field/url", ...urlProblem(value, false) }),
  matching(
    `/(?!/)\\S*|${WEB}|(?:${anyCase("mailto", "tel", "sms")}):\\S*`,
    "Write a whole address, or one of this site that begins with /.",
  ),
);

export const webUrl = checked(
  (value) => (isWebUrl(value) ? undefined : { rule: "field/url", ...urlProblem(value, true) }),
  matching(WEB, "Write the whole address, from https:// on."),
);

/**
 * https://html.spec.whatwg.org/multipage/input.html#valid-e-mail-address, without characters special in `mailto:` URLs.
 */
const EMAIL = /^[\p{L}\p{N}.!#$'*+/=^_`{|}~-]+@[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)+$/u;

export function isEmail(value: string): boolean {
  return EMAIL.test(value);
}

export const email = checked(
  (value) =>
    isEmail(value)
      ? undefined
      : {
          rule: "field/value",
          message: `${quoted(value)} is not an email address`,
          hint: "Write a single address, as in desk@example.org.",
        },
  matching(EMAIL, "Write one email address, as in desk@example.org."),
);

/** A moment in `zone`. A time that occurs twice there is still valid. */
export function moment(zone: string) {
  const shown = z.preprocess(
    (value) => (typeof value === "number" ? String(value) : value),
    z.string(),
  );
  const own = shown.transform((value, context): Moment => {
    const parsed = parseMoment(value, zone);
    if (parsed.problem === undefined) return parsed.moment;
    const { problem: message, hint } = parsed;
    report(context, { rule: "date/invalid", message, hint });
    return z.NEVER;
  });
  return written(own, matching(MOMENT, "Write a day, as in 2026-03-01, perhaps with a time."));
}

const YES = /^(?:true|yes|on)$/i;
const NO = /^(?:false|no|off)$/i;

/** The form of `flag`. */
export const FLAG_FORM: JsonSchema = {
  anyOf: [
    { type: "boolean" },
    {
      type: "string",
      ...matching(anyCase("true", "yes", "on", "false", "no", "off"), "Write true or false."),
    },
  ],
};

/** A boolean, also in the words of YAML 1.1 (yes, no, on, off), with or without quotes. */
export const flag = written(
  z.preprocess((value) => {
    if (typeof value !== "string") return value;
    if (YES.test(value.trim())) return true;
    return NO.test(value.trim()) ? false : value;
  }, z.boolean()),
  () => FLAG_FORM,
);

/** A mapping. Text is short for one with this key alone. */
export function textOr<Fields extends z.ZodObject>(key: string, fields: Fields) {
  const own = z.preprocess(
    (value) => (typeof value === "string" ? { [key]: value } : value),
    fields,
  );
  return written(own, (mapping) => ({ anyOf: [{ type: "string", pattern: "\\S" }, mapping] }));
}

/** A list. Editors may write a single value instead. */
export function oneOrMore<Item extends z.ZodType>(item: Item, limit?: Limit) {
  const list = z.array(item).min(1);
  const own = z.preprocess(
    (value) => (Array.isArray(value) || value === undefined || value === null ? value : [value]),
    limit ? atMost(list, limit) : list,
  );
  return written(own, oneOr);
}

/** An entry alone, or a list of them. */
function oneOr(list: JsonSchema): JsonSchema {
  return { anyOf: [list.items, list] };
}
