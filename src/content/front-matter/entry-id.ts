import { isAlias } from "./alias.ts";
import { checked, quoted, WEB } from "./fields.ts";
import { anyCase, matching } from "./written.ts";

/** Absolute IRIs, which are valid as Atom ids: https://www.rfc-editor.org/rfc/rfc4287#section-4.2.6 */
const WHOLE = /^(?:https?:\/\/[^/?#]|tag:|urn:)[^\p{C}\p{Z}"<>\\^`{|}]*$/iu;

/** An article's id in feeds, if it differs from the article's first URL. */
export const entryId = checked(
  (value) =>
    WHOLE.test(value) || isAlias(value)
      ? undefined
      : {
          rule: "field/value",
          message: `${quoted(value)} can't be an article's id in feeds`,
          hint: "Write the id from the old feed: a URL of this site, as in /2025/03/the-old-name/, a full URL, as in https://old.example/?p=12, or an id that begins with tag: or urn:.",
        },
  matching(
    `${WEB}|/\\S.*|(?:${anyCase("tag", "urn")}):\\S*`,
    "Write a URL, or an id that begins with tag: or urn:.",
  ),
);
