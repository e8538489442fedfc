import { z } from "zod";
import { LIMITS } from "../../../limits.ts";
import { isFileName } from "../../files/file-names.ts";
import { oldAddress } from "../../front-matter/alias.ts";
import { entryId } from "../../front-matter/entry-id.ts";
import { atMost, checked, quoted, webUrl } from "../../front-matter/fields.ts";
import { matching } from "../../front-matter/written.ts";
import { isIdentifier, nameHint } from "../../settings/settings-fields.ts";

/** An id, or several joined by dots: `v1.2`. */
function isSlug(value: string): boolean {
  return (
    isIdentifier(value.replaceAll(".", "-"), LIMITS.slugCharacters) &&
    isFileName(value) &&
    !/\.(?:\.|$)/.test(value)
  );
}

const slug = checked(
  (value) =>
    isSlug(value)
      ? undefined
      : {
          rule: "field/slug",
          message: `${quoted(value)} can't be the last part of a URL`,
          hint: `Use at most ${LIMITS.slugCharacters} letters, digits and hyphens, with single dots between them, as in harbour-opens.${nameHint(value, "slugCharacters")}`,
        },
  matching(
    "[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}_.-]*",
    "Use letters, digits and hyphens, with single dots between them.",
  ),
);

const group = "Addresses";

export const addressFields = {
  slug: slug.optional().meta({
    description: "The last part of the URL. Default: the file's name.",
    examples: ["metre", "v1.2"],
    group,
  }),
  aliases: atMost(z.array(oldAddress), "aliases")
    .default([])
    .meta({
      description:
        "Former URLs on this site, which redirect to the article: the oldest first, from the root, decoded. One with a query needs a host that can tell queries apart.",
      examples: [["/2025/03/the-old-name/", "/2026/11/a new name/", "/?p=12"]],
      group,
    }),
  id: entryId.optional().meta({
    description:
      "The id of the article in feeds, if it came from a different system. Default: its first URL.",
    examples: ["https://old.example/?p=12"],
    group,
  }),
  canonical: webUrl.optional().meta({
    description:
      "The URL of the original, if a different site published it first. Search engines are sent there.",
    examples: ["https://partner.example/metre"],
    group,
  }),
};
