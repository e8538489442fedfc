import type { z } from "zod";
import { type Diagnostic, excerptOf } from "../../diagnostics.ts";
import { type OwnSite, providersOf } from "../../embeds/own-sites.ts";
import { EMBED_PROVIDERS } from "../../services/embeds/embeds.ts";
import { keysOf, madeBy, providerSchema } from "../../services/provider.ts";
import { oneOrMore } from "../front-matter/fields.ts";
import type { SourceFile } from "../types.ts";
import type { PlaceOf } from "../yaml/yaml-places.ts";

/** `embeds`: sites whose frames pages may show besides those that all publications can. */
const embedsSchema = oneOrMore(providerSchema(EMBED_PROVIDERS, {}));

export const embedFields = {
  embeds: embedsSchema.optional().meta({
    description:
      "More sites whose videos, posts or graphics readers can open in a text: servers of PeerTube and Mastodon, and your own.",
    examples: [[{ provider: "peertube", host: "video.example.org" }]],
    group: "Readers",
  }),
};

export function embedsOf(given: z.infer<typeof embedsSchema>): OwnSite[] {
  return given.flatMap((each) => madeBy<OwnSite>(EMBED_PROVIDERS, each) ?? []);
}

/** The keys of a site in the list. */
export function embedKeys(given: unknown): string[] {
  const provider = given instanceof Object && "provider" in given ? given.provider : undefined;
  return keysOf(EMBED_PROVIDERS, {}, provider);
}

/** The publication's own pages in a frame could leave their sandbox. */
export function embedProblems(
  source: SourceFile,
  { url, embeds = [] }: { url: string; embeds?: readonly OwnSite[] },
  place: PlaceOf,
): Diagnostic[] {
  const { origin } = new URL(url);
  return providersOf(embeds).flatMap(({ origins }, index): Diagnostic[] => {
    if (!origins.includes(origin)) return [];
    const at = place(["embeds", index]);
    return [
      {
        ...at,
        severity: "error",
        rule: "field/value",
        message: "Pages can't embed their own site",
        hint: `Publish the content on a different host than ${new URL(url).host}, such as a subdomain.`,
        excerpt: excerptOf(source.text, at),
      },
    ];
  });
}
