import { z } from "zod";
import { isPartialDate, type Moment, parseMoment } from "../dates.ts";

/** A problem that a field finds itself: its message, and what to do. */
export interface FieldProblem {
  rule: string;
  message: string;
  hint?: string;
  severity?: "warning";
}

type Context = z.core.$RefinementCtx;

/** Hands a problem of our own through zod, which carries only a message: the rest rides in `params`. */
export function report(context: Context, problem: FieldProblem, path: PropertyKey[] = []): void {
  context.addIssue({ code: "custom", message: problem.message, params: { problem }, path });
}

/** Text with something in it, without white space at its ends. */
export const text = z
  .string()
  .transform((value) => value.trim())
  .refine((value) => value !== "", "is empty");

/** Text of one line: folds line breaks, which a headline or a name has none of. */
export const line = text.transform((value) => value.replace(/\s+/g, " "));

const SAFE_SCHEMES = ["http:", "https:", "mailto:"];

/** True for urls that may reach an attribute: http, https, mailto, and root-relative ones. */
export function isSafeUrl(value: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: browsers drop them, so a scheme can hide behind them
  if (/[\u0000-\u0020\u007f\\]/.test(value) || value.startsWith("//")) return false;
  if (value.startsWith("/")) return true;
  const parsed = URL.parse(value);
  return parsed !== null && SAFE_SCHEMES.includes(parsed.protocol);
}

export const url = text.superRefine((value, context) => {
  if (isSafeUrl(value)) return;
  report(context, {
    rule: "field/url",
    message: `“${value}” is not a url that a page may link to`,
    hint: "Write it whole, as in https://www.example.org/page (spaces as %20), or from the site's root, as in /about/.",
  });
});

export const webUrl = url.superRefine((value, context) => {
  if (!isSafeUrl(value) || /^https?:/i.test(value)) return;
  report(context, {
    rule: "field/url",
    message: `“${value}” is not a web address`,
    hint: "Begin it with https://.",
  });
});

export const email = text.refine(
  (value) => /^[^\s@<>"?&]+@[^\s@<>"?&]+\.[^\s@<>"?&]+$/.test(value),
  "is not a mail address, as in desk@example.org",
);

/** A moment in `zone`; a time that came twice warns. */
export function moment(zone: string) {
  return z.string().transform((value, context): Moment => {
    const parsed = parseMoment(value, zone);
    if (parsed.problem !== undefined) {
      report(context, { rule: "date/invalid", message: parsed.problem, hint: parsed.hint });
      return z.NEVER;
    }
    return parsed.moment;
  });
}

/** A source's date: yyyy, yyyy-mm or yyyy-mm-dd. A bare year may be written as a number. */
export const partialDate = z
  .union([z.string(), z.int().min(1000).max(9999)])
  .transform(String)
  .superRefine((value, context) => {
    if (isPartialDate(value)) return;
    report(context, {
      rule: "date/invalid",
      message: `“${value}” is not a date of a source`,
      hint: "Write 2026, 2026-03 or 2026-03-01, of a month and day that exist.",
    });
  });

export function isLanguage(value: string): boolean {
  try {
    return Intl.getCanonicalLocales(value).length === 1;
  } catch {
    return false;
  }
}

export const language = text
  .refine(isLanguage, "is not a language tag (BCP 47), as in en, en-GB, pt-BR or zh-Hans")
  .transform((value) => Intl.getCanonicalLocales(value)[0] ?? value);

/** One, or a list of them: editors write both. */
export function oneOrMore<Item extends z.ZodType>(item: Item) {
  return z.preprocess(
    (value) => (Array.isArray(value) || value === undefined || value === null ? value : [value]),
    z.array(item).min(1),
  );
}
