import { raw, html as template } from "hono/html";
import type { HtmlEscapedString } from "hono/utils/html";

/** Markup that is safe to put in a page: made by `html`, or passed through `trusted` with its reason. */
export type Html = HtmlEscapedString;

/** What may stand in a `html` template. Strings and numbers are escaped; false, null and undefined print nothing. */
export type HtmlValue = Html | string | number | boolean | null | undefined | readonly HtmlValue[];

/** A tagged template that escapes every value it is given, but for markup that `html` itself made. */
export function html(strings: TemplateStringsArray, ...values: HtmlValue[]): Html {
  // hono returns a promise only where a value is one, and `HtmlValue` has none.
  return template(strings, ...values) as Html;
}

/** Why a string may enter a page unescaped. A new kind of trusted markup needs a new reason here. */
export type TrustReason =
  | "rendered by src/markdown, which escapes all text and all attributes"
  | "written by src/citations/style, which escapes all text and all attributes"
  | "JSON with < escaped, inside a script element of a data type"
  | "a stylesheet or drawing of the layouts' own";

/** The only door for markup that was not made by `html`. */
export function trusted(markup: string, _reason: TrustReason): Html {
  return raw(markup);
}

/** JSON for a `<script>` element: no `<` can close the element or open a comment. */
export function jsonForScript(value: unknown): Html {
  const json = JSON.stringify(value).replaceAll("<", "\\u003c");
  return trusted(json, "JSON with < escaped, inside a script element of a data type");
}
