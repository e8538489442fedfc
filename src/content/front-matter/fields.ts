import { z } from "zod";
import { turnsAt } from "../../bidi.ts";
import { type Moment, parseMoment } from "../../dates.ts";
import { short } from "../../excerpt.ts";
import { LIMITS, type Limit, raising } from "../../limits.ts";
import type { Rule } from "../../rules/rules.ts";
import { isSafeUrl, isWebUrl, urlProblem } from "./safe-url.ts";

/** A problem that a field finds itself: its message, and what to do. */
export interface FieldProblem {
  rule: Rule;
  message: string;
  hint?: string;
}

type Context = z.core.$RefinementCtx;

/** Hands a problem of our own through zod, which carries only a message: the rest rides in `params`. */
export function report(context: Context, problem: FieldProblem, path: PropertyKey[] = []): void {
  // One problem a value: what follows from it is not said as well.
  context.addIssue({
    code: "custom",
    message: problem.message,
    params: { problem },
    path,
    continue: false,
  });
}

/** A value as a message shows it. */
export function quoted(value: string): string {
  return `“${short(value)}”`;
}

/** Control characters but tab and line end; halves of characters. What turns the direction of text is one too. */
const UNPRINTABLE = /[^\P{Cc}\t\n]|\p{Cs}/u;

/** What a text is told that is longer than it may be. */
export function tooLong({ length }: string, limit: Limit): FieldProblem {
  return {
    rule: "field/too-long",
    message: `The text has ${length} characters, more than the ${LIMITS[limit]} that it may have`,
    hint: `Shorten it: long text belongs into the body. ${raising(limit)}`,
  };
}

/** A list with no more entries than it may have: the first that is too much is told. */
export function few<List extends z.ZodArray>(list: List, limit: Limit): List {
  return list.superRefine((items, context) => {
    const most = LIMITS[limit];
    if (items.length <= most) return;
    const message = `The list has ${items.length} entries, more than the ${most} that it may have`;
    const hint = `Take out those that matter least. ${raising(limit)}`;
    report(context, { rule: "field/too-many", message, hint }, [most]);
  });
}

/** Text with something in it, without white space at its ends. */
export const text = z
  .string()
  .transform((value) => value.trim())
  .superRefine((value, context) => {
    const found = unseenIn(value);
    if (value.length > LIMITS.fieldCharacters) {
      report(context, tooLong(value, "fieldCharacters"));
    } else if (value === "") {
      const hint = "Write something between the quotes, or delete the line.";
      report(context, { rule: "field/empty", message: "The text is empty", hint });
    } else if (found !== undefined) {
      const code = found.charCodeAt(0).toString(16).padStart(4, "0").toUpperCase();
      const message = `The text holds a character that nobody sees (U+${code})`;
      report(context, { rule: "field/value", message, hint: "Type the text again without it." });
    }
  });

function unseenIn(value: string): string | undefined {
  return UNPRINTABLE.exec(value)?.[0] ?? value[turnsAt(value) ?? -1];
}

/** What `text` makes of a value that it has nothing to say about; undefined for any other. */
export function plainText(value: unknown): string | undefined {
  if (typeof value !== "string") return undefined;
  const own = value.trim();
  const isFine = own !== "" && own.length <= LIMITS.fieldCharacters && unseenIn(own) === undefined;
  return isFine ? own : undefined;
}

/** Text that passes a test, or the problem that it has. */
export function checked(problem: (value: string) => FieldProblem | undefined) {
  return text.superRefine((value, context) => {
    const found = problem(value);
    if (found) report(context, found);
  });
}

/** Text of one line: folds line breaks, which a headline or a name has none of. Spaces that were typed not to break stay. */
export const line = text.transform(onOneLine);

/** Single spaces stay as they are. */
function onOneLine(value: string): string {
  return value.replace(/[^\S\u00a0\u202f]{2,}|[^\S\u00a0\u202f ]/g, " ");
}

/** The same as `line` of what `plainText` gives. */
export function plainLine(value: unknown): string | undefined {
  const own = plainText(value);
  return own === undefined ? undefined : onOneLine(own);
}

export const url = checked((value) =>
  isSafeUrl(value) ? undefined : { rule: "field/url", ...urlProblem(value, false) },
);

export const webUrl = checked((value) =>
  isWebUrl(value) ? undefined : { rule: "field/url", ...urlProblem(value, true) },
);

/** https://html.spec.whatwg.org/multipage/input.html#valid-e-mail-address, without what a `mailto:` url would read. */
const EMAIL = /^[\p{L}\p{N}.!#$'*+/=^_`{|}~-]+@[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)+$/u;

export function isEmail(value: string): boolean {
  return EMAIL.test(value);
}

export const email = checked((value) =>
  isEmail(value)
    ? undefined
    : {
        rule: "field/value",
        message: `${quoted(value)} is not a mail address`,
        hint: "Write one address alone, as in desk@example.org.",
      },
);

/** A moment in `zone`. That it comes twice there is no matter of validity. */
export function moment(zone: string) {
  const written = z.preprocess(
    (value) => (typeof value === "number" ? String(value) : value),
    z.string(),
  );
  return written.transform((value, context): Moment => {
    const parsed = parseMoment(value, zone);
    if (parsed.problem === undefined) return parsed.moment;
    const { problem: message, hint } = parsed;
    report(context, { rule: "date/invalid", message, hint });
    return z.NEVER;
  });
}

const YES = /^(?:true|yes|on)$/i;
const NO = /^(?:false|no|off)$/i;

/** True or false, in any of the words that earlier versions of YAML took for them, with or without quotes. */
export const flag = z.preprocess((value) => {
  if (typeof value !== "string") return value;
  if (YES.test(value.trim())) return true;
  return NO.test(value.trim()) ? false : value;
}, z.boolean());

/** One, or a list of them: editors write both. */
export function oneOrMore<Item extends z.ZodType>(item: Item, limit?: Limit) {
  const list = z.array(item).min(1);
  return z.preprocess(
    (value) => (Array.isArray(value) || value === undefined || value === null ? value : [value]),
    limit ? few(list, limit) : list,
  );
}
