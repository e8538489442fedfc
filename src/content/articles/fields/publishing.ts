import { flag, moment } from "../../front-matter/fields.ts";
import type { KnownNames } from "./first.ts";

const group = "When it is published";

export function publishingFields({ timeZone }: Pick<KnownNames, "timeZone">) {
  return {
    updated: moment(timeZone)
      .optional()
      .meta({
        description: "When it last changed, written like `date`.",
        examples: ["2026-11-22"],
        group,
      }),
    draft: flag.default(false).meta({
      description: "`true` keeps the article off the site.",
      examples: [true],
      group,
    }),
    embargo: moment(timeZone)
      .optional()
      .meta({
        description:
          "Hidden until this time, whatever its `date`; written like `date`, and a day alone begins at midnight.",
        examples: ["2026-11-25 06:00"],
        group,
      }),
    expires: moment(timeZone)
      .optional()
      .meta({
        description: "When the article is removed from the site and its feeds.",
        examples: ["2027-01-01 00:00"],
        group,
      }),
    lead: flag.default(false).meta({
      description:
        "`true` makes it the lead story of the front; if several are set, the newest leads, and if none is, the newest article does.",
      examples: [true],
      group,
    }),
  };
}
