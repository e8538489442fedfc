import { isAlias } from "./alias.ts";
import { checked, quoted } from "./fields.ts";

/** What is an identifier anywhere: https://www.rfc-editor.org/rfc/rfc4287#section-4.2.6 */
const WHOLE = /^(?:https?:\/\/[^/?#]|tag:|urn:)[^\p{C}\p{Z}"<>\\^`{|}]*$/iu;

/** What feeds know an article by, where it is another than its first url. */
export const entryId = checked((value) =>
  WHOLE.test(value) || isAlias(value)
    ? undefined
    : {
        rule: "field/value",
        message: `${quoted(value)} can't be what feeds know an article by`,
        hint: "Write the id that feeds gave it: a url of this site, as in /2025/03/the-old-name/, a whole one, as in https://old.example/?p=12, or one that begins with tag: or urn:.",
      },
);
