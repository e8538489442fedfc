import { nearest } from "../../../citations/nearest.ts";
import { checked, line, moment, oneOrMore, quoted } from "../../front-matter/fields.ts";

/** Names that articles may use. Undefined if the file that defines them is invalid: then names are not checked. */
export interface KnownNames {
  timeZone: string;
  sections: readonly string[] | undefined;
  authors: readonly string[] | undefined;
  /** What editors' tools suggest: any other tag is as good. */
  tags?: readonly string[];
}

const UNKNOWN = {
  section: "article/unknown-section",
  author: "article/unknown-author",
} as const;

function oneOf(noun: keyof typeof UNKNOWN, known: readonly string[] | undefined, add: string) {
  const names = new Set(known);
  return checked((value) => {
    if (!known || names.has(value)) return undefined;
    const near = nearest(value, known);
    const some = known.length > 0 && known.length <= 12 ? ` Known: ${known.join(", ")}.` : "";
    return {
      rule: UNKNOWN[noun],
      message: `There is no ${noun} ${quoted(value)}`,
      hint: near ? `Did you mean \`${near}\`?` : `${add}${some}`,
    };
  }, known && { enum: known });
}

const group = "What every article has";

export function firstFields({ timeZone, sections, authors }: KnownNames) {
  const section = oneOf("section", sections, "Add it to `sections` in publication.yaml.");
  const author = oneOf(
    "author",
    authors,
    "Add a file for the author in authors/, as in authors/jane-doe.md.",
  );
  return {
    title: line.meta({
      description: "The headline.",
      examples: ["How long is a metre?"],
      group,
    }),
    description: line.meta({
      description:
        "The standfirst: one or two sentences below the headline, on cards and in feeds.",
      examples: ["The unit was once a metal bar."],
      group,
    }),
    date: moment(timeZone).meta({
      description:
        "When it is published: a day, perhaps with a time, in the publication's time zone unless it has an offset.",
      examples: ["2026-11-20", "2026-11-20 9:30", "2026-11-20T09:30+01:00"],
      group,
    }),
    section: section.meta({
      description: "The `id` of a section in `publication.yaml`.",
      examples: ["science"],
      group,
    }),
    authors: oneOrMore(author, "authors").meta({
      description: "One author or a list of authors, by the names of their files in `authors/`.",
      examples: ["science-desk", ["science-desk", "world-desk"]],
      group,
    }),
  };
}
