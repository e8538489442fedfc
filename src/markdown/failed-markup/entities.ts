import { short } from "../../excerpt.ts";
import type { PassageRule } from "./finding.ts";

const NAMES =
  "nbsp|amp|quot|apos|lt|gt|[lr][sd]quo|[mn]dash|hellip|bull|copy|reg|trade|euro|shy|#\\d{2,6}|#x[\\da-f]{2,5}";
/** Its ampersand was escaped once more, or its semicolon is missing. */
const ENTITY = new RegExp(
  `&amp;(?:${NAMES});|&(?:nbsp|amp|quot|[lr][sd]quo|[mn]dash|hellip)(?![;=\\w])`,
  "gi",
);

/** Reports HTML's codes for characters that stayed text. */
export const failedEntities: PassageRule = {
  signs: new RegExp(`(?:${NAMES});|&(?:nbsp|amp|quot|[lr][sd]quo|[mn]dash|hellip)(?![;=\\w])`, "i"),
  find: ({ written, shown }) =>
    [...written.matchAll(ENTITY)].flatMap(({ index, 0: code }) => {
      // In code and URLs, the end of a code is not shown as text.
      const end = index + code.length - 1;
      if (shown.charAt(end) !== written.charAt(end)) return [];
      const seen = code.replace(/^&amp;/i, "&");
      return [
        {
          rule: "html/entity",
          at: index,
          message: `Readers see ${short(seen)} instead of the character that it means`,
          hint: "Write the character itself.",
          once: "entity",
        },
      ];
    }),
};
