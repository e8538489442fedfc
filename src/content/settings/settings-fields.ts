import { nearest } from "../../citations/nearest.ts";
import { BUNDLED_STYLES } from "../../citations/style/bundled.ts";
import { isPartialDate, isTimeZone, timeZones } from "../../dates.ts";
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
  return ` It has ${value.length} characters, more than ${LIMITS[limit]}. ${raising(limit)}`;
}

export const identifier = checked(
  (value) =>
    isIdentifier(value)
      ? undefined
      : {
          rule: "field/value",
          message: `${quoted(value)} can't be an id`,
          hint: `Use letters, digits and hyphens, without spaces.${nameHint(value, "idCharacters")}`,
        },
  matching(IDENTIFIER, "Use letters, digits and hyphens, without spaces."),
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
          ? `${quoted(pattern)} is not a pattern of urls`
          : `{${unknown}} is not a placeholder`,
      hint: `Begin and end it with /, and use {slug} and any of ${PLACEHOLDERS.map((name) => `{${name}}`).join(", ")}: ${DEFAULT_ARTICLE_URL}`,
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
          message: "The url of a site has no ?, # or @",
          hint: "Write it up to the host or folder, as in https://news.example.org.",
        } satisfies FieldProblem,
      },
    })
    .transform((value) => value.replace(/\/+$/, "")),
  matching(
    `(?!.*[?#@])${WEB}`,
    "Write it up to the host or folder, as in https://news.example.org.",
  ),
);

export const timeZone = checked((value) => {
  if (isTimeZone(value)) return undefined;
  const near = nearest(value, timeZones());
  return {
    rule: "field/value",
    message: `${quoted(value)} is not a time zone`,
    hint: near
      ? `Did you mean \`${near}\`?`
      : "Write its name in the IANA list, as in Europe/London or Asia/Tokyo.",
  };
});

/** An email address or a web URL. */
export const contact = checked(
  (value) =>
    isWebUrl(value) || isEmail(value)
      ? undefined
      : {
          rule: "field/value",
          message: `${quoted(value)} is no mail address, and no address of a page`,
          hint: "Write desk@example.org, or https://www.example.org/security/.",
        },
  matching(
    `${WEB}|[^\\s@]+@[^\\s@]+`,
    "Write an email address, or a web address from https:// on.",
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
          hint: "Write year, month and day, as in 2027-06-30.",
        },
  matching("\\d{4}-\\d{2}-\\d{2}", "Write year, month and day, as in 2027-06-30."),
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
      : `Write ${names}, or the name of a .csl file in the content folder. Without \`style\`, sources are in the news style.`,
  };
}, STYLE_FORM);

/** Handles that are not URLs: Mastodon's `@user@host`, Bluesky's `user.host`. */
export const HANDLES = {
  mastodon: /^@?[\w.-]+@[\w-]+(\.[\w-]+)+$/,
  bluesky: /^@?[\w-]+(\.[\w-]+)+$/,
};

function accountForm(handle?: RegExp) {
  const hint = `Write the url of its page${handle ? ", or its handle in quotes" : ""}.`;
  return matching(handle ? `${WEB}|${handle.source.slice(1, -1)}` : WEB, hint);
}

export function account(handle?: RegExp) {
  return checked((value) => {
    if (isWebUrl(value) || handle?.test(value)) return undefined;
    return {
      rule: "field/url",
      message: `${quoted(value)} is not an account`,
      hint: handle
        ? "Write the url of its page, or its handle in quotes."
        : "Write the url of its page, from https:// on.",
    };
  }, accountForm(handle));
}
