declare const isMarkup: unique symbol;

/** Markup that is safe to put in a page: made by `html`, or by `trusted` with a reason. */
export interface Html {
  /** A brand that no other type has, so that a string never passes for markup. */
  readonly [isMarkup]: true;
  toString: () => string;
}

/** Values for a `html` template. Strings are escaped; true, false, null and undefined print nothing. */
export type HtmlValue = Html | string | number | boolean | null | undefined | readonly HtmlValue[];

/** Not exported: only this file can create one, so an object parsed from a file never passes for markup. */
class Markup implements Html {
  declare readonly [isMarkup]: true;
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  toString(): string {
    return this.#text;
  }

  static is(value: object): value is Html {
    return #text in value;
  }
}

/**
 * A tagged template that escapes every value except `Html`. Attribute values need quotes around them, of either kind. A
 * line whose only value prints nothing is left out.
 */
export function html(strings: TemplateStringsArray, ...values: HtmlValue[]): Html {
  let before = strings[0] ?? "";
  let text = before;
  for (let index = 0; index < values.length; index++) {
    const own = printed(values[index]);
    const behind = strings[index + 1] ?? "";
    const isEmptyLine = own === "" && before.endsWith("\n") && behind.startsWith("\n");
    text += own + (isEmptyLine ? behind.slice(1) : behind);
    before = behind;
  }
  return new Markup(text);
}

function printed(value: HtmlValue): string {
  if (typeof value === "string") return escaped(value);
  if (typeof value === "number") return String(value);
  if (typeof value !== "object" || value === null) return "";
  if (Markup.is(value)) return value.toString();
  let text = "";
  for (const each of value) text += printed(each);
  return text;
}

/** Whether a value is markup that may enter a page as it is. */
export function isHtml(value: unknown): value is Html {
  return typeof value === "object" && value !== null && Markup.is(value);
}

/** A layout returned something other than markup or text. */
export class NotMarkup extends TypeError {}

const UNSAFE = /[&<>"']/;
const EACH_UNSAFE = /[&<>"']/g;
const ENTITIES: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

function escaped(text: string): string {
  if (!UNSAFE.test(text)) return text;
  return text.replace(EACH_UNSAFE, (sign) => ENTITIES[sign] ?? "");
}

/** Why a string may enter a page unescaped. A new kind of trusted markup needs a new reason here. */
export type TrustReason =
  | "rendered by src/markdown, which escapes all text and all attributes"
  | "drawn by src/charts and src/maps, which escape all text"
  | "written by src/citations/style, which escapes all text and all attributes"
  | "JSON with < escaped, inside a script element of a data type"
  | "a stylesheet or drawing of the layouts' own"
  | "markup that a publication's override vouches for";

/** The only way to use markup that `html` did not make. */
export function trusted(markup: string, _reason: TrustReason): Html {
  return new Markup(markup);
}

/** JSON for a `<script>` element: `<` is escaped, so that nothing can close the element or open a comment. */
export function jsonForScript(value: unknown): Html {
  const json = JSON.stringify(value).replaceAll("<", "\\u003c");
  return trusted(json, "JSON with < escaped, inside a script element of a data type");
}
