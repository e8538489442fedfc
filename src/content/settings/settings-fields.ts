import { nearest } from "../../citations/nearest.ts";
import { BUNDLED_STYLES } from "../../citations/style/bundled.ts";
import { timeZones } from "../../dates/moments.ts";
import { isPartialDate } from "../../dates/source-dates.ts";
import { isTimeZone } from "../../dates.ts";
import { LIMITS, type Limit, raising } from "../../limits.ts";
import { fileNameHint, isFileName } from "../files/file-names.ts";
import {
  checked,
  type FieldProblem,
  isEmail,
  quoted,
  WEB,
  webUrl,
} from "../front-matter/fields.ts";
import { isWebUrl } from "../front-matter/safe-url.ts";
import { matching, written } from "../front-matter/written.ts";

/** Letters, digits, hyphens and underscores of any script: valid both as a folder name and as an id in front matter. */
export function isIdentifier(value: string, longest: number = LIMITS.idCharacters): boolean {
  const fits = value.length <= longest && isFileName(value);
  return fits && IDENTIFIER.test(value);
}

const IDENTIFIER = /^[\p{L}\p{N}][\p{L}\p{M}\p{N}_-]*$/u;

/** Appended to a hint: whether an id is too long, or rejected by a file system; empty if neither. */
export function nameHint(value: string, limit: Limit): string {
  if (value.length <= LIMITS[limit]) return fileNameHint(value);
  return ` It has ${value.length} characters, and the limit is ${LIMITS[limit]}. ${raising(limit)}`;
}

export const identifier = checked(
  (value) =>
    isIdentifier(value)
      ? undefined
      : {
          rule: "field/value",
          message: `${quoted(value)} can't be an id`,
          hint: `Use letters, digits, - and _ without spaces, and begin with a letter or digit, as in local-news.${nameHint(value, "idCharacters")}`,
        },
  matching(
    IDENTIFIER,
    "Use letters, digits, - and _ without spaces, and begin with a letter or digit.",
  ),
);

export const DEFAULT_ARTICLE_URL = "/{yyyy}/{mm}/{slug}/";
const PLACEHOLDERS = ["yyyy", "mm", "dd", "section", "slug"];

export const articleUrl = checked(
  (pattern) => {
    const names = [...pattern.matchAll(/\{([^}]*)\}/g)].map((match) => match[1] ?? "");
    const unknown = names.find((name) => !PLACEHOLDERS.includes(name));
    const rest = pattern.replace(/\{[^}]*\}/g, "");
    const fits =
      /^\/(.*\/)?$/.test(pattern) && /^[\p{L}\p{N}/_-]*$/u.test(rest) && !pattern.includes("//");
    if (unknown === undefined && fits && names.includes("slug")) return undefined;
    return {
      rule: "field/value",
      message:
        unknown === undefined
          ? `${quoted(pattern)} is not a URL pattern`
          : `{${unknown}} is not a placeholder`,
      hint: `Begin and end it with /, and use {slug} and any of ${PLACEHOLDERS.map((name) => `{${name}}`).join(", ")}, as in ${DEFAULT_ARTICLE_URL}`,
    };
  },
  matching(
    `(?=.*\\{slug\\})/(?:(?:[\\p{L}\\p{N}_-]|\\{(?:${PLACEHOLDERS.join("|")})\\})+/)+`,
    "Begin and end it with /, and use {slug}, as in /{yyyy}/{mm}/{slug}/.",
  ),
);

/** The folder of an edition, such as `/es/`. */
export const editionPath = checked(
  (value) => {
    const names = value.split("/").slice(1, -1);
    const fits = value.startsWith("/") && value.endsWith("/") && names.length > 0;
    if (fits && names.every((name) => isIdentifier(name))) return undefined;
    return {
      rule: "field/url",
      message: `${quoted(value)} is not a folder of the site`,
      hint: `Begin and end it with /, as in /es/.${fileNameHint(names.find((name) => !isFileName(name)) ?? "")}`,
    };
  },
  matching("/\\S*[^/]/", "Begin and end it with /, as in /es/."),
);

/** The site's URL. Page URLs are appended, so it may not contain a query. */
export const siteUrl = written(
  webUrl
    .refine((value) => !/[?#@]/.test(value), {
      params: {
        problem: {
          rule: "field/url",
          message: "The URL of a site can't contain ?, # or @",
          hint: "Write only the host and any folder, as in https://news.example.org.",
        } satisfies FieldProblem,
      },
    })
    .transform((value) => value.replace(/\/+$/, "")),
  matching(
    `(?!.*[?#@])${WEB}`,
    "Write only the host and any folder, as in https://news.example.org.",
  ),
);

export const timeZone = checked((value) => {
  if (isTimeZone(value)) return undefined;
  const near = zoneOfCity(value) ?? nearest(value, timeZones());
  return {
    rule: "field/value",
    message: `${quoted(value)} is not a time zone`,
    hint: near
      ? `Did you mean \`${near}\`?`
      : "Write an IANA time zone, as in Europe/London or Asia/Tokyo.",
  };
});

/** `Europe/Berlin` for `berlin`: people know their city, and not how zones are named. */
function zoneOfCity(value: string): string | undefined {
  const city = `/${value.trim().replace(/\s+/g, "_").toLowerCase()}`;
  return timeZones().find((zone) => zone.toLowerCase().endsWith(city));
}

/** An email address or a web URL. */
export const contact = checked(
  (value) =>
    isWebUrl(value) || isEmail(value)
      ? undefined
      : {
          rule: "field/value",
          message: `${quoted(value)} is neither an email address nor a URL`,
          hint: "Write an email address, as in desk@example.org, or the URL of a page, as in https://www.example.org/security/.",
        },
  matching(
    `${WEB}|[^\\s@]+@[^\\s@]+`,
    "Write an email address, or a full URL that begins with https://.",
  ),
);

/** A calendar day, `yyyy-mm-dd`. */
export const wholeDay = checked(
  (value) =>
    /^\d{4}-\d{2}-\d{2}$/.test(value) && isPartialDate(value)
      ? undefined
      : {
          rule: "date/invalid",
          message: `${quoted(value)} is not a day`,
          hint: "Write a year, a month and a day, as in 2027-06-30.",
        },
  matching("\\d{4}-\\d{2}-\\d{2}", "Write a year, a month and a day, as in 2027-06-30."),
);

const STYLE_FORM = {
  anyOf: [
    { enum: BUNDLED_STYLES },
    matching(`.+\\.[Cc][Ss][Ll]`, "Write a style, or the name of a .csl file."),
  ],
};

/** An academic style: a bundled name, or a file in the content folder, whose existence is checked later. */
export const citationStyle = checked((value) => {
  if (BUNDLED_STYLES.includes(value) || /\.csl$/i.test(value)) return undefined;
  const near = nearest(value.toLowerCase(), BUNDLED_STYLES);
  const names = BUNDLED_STYLES.map((name) => `\`${name}\``).join(", ");
  return {
    rule: "settings/style",
    message: `${quoted(value)} is not a citation style`,
    hint: near
      ? `Did you mean \`${near}\`?`
      : `Write ${names}, or the name of a .csl file in the content folder. Without \`citationStyle\`, sources use the news style.`,
  };
}, STYLE_FORM);

/** Handles that are not URLs: Mastodon's `@user@host`, Bluesky's `user.host`. */
export const HANDLES = {
  mastodon: /^@?[\w.-]+@[\w-]+(\.[\w-]+)+$/,
  bluesky: /^@?[\w-]+(\.[\w-]+)+$/,
};

function accountForm(handle?: RegExp) {
  const hint = `Write the URL of its page${handle ? ", or its handle in quotes" : ""}.`;
  return matching(handle ? `${WEB}|${handle.source.slice(1, -1)}` : WEB, hint);
}

export function account(handle?: RegExp) {
  return checked((value) => {
    if (isWebUrl(value) || handle?.test(value)) return undefined;
    return {
      rule: "field/url",
      message: `${quoted(value)} is not an account`,
      hint: handle
        ? 'Write its URL, or its handle in quotes, as in "@desk@example.social".'
        : "Write its full URL, beginning with https://.",
    };
  }, accountForm(handle));
}
