import { type Diagnostic, excerptOf } from "../../diagnostics.ts";
import type { FrontMatter } from "../front-matter/front-matter.ts";
import type { SourceFile } from "../types.ts";

/** The aliases of an article, with what is needed to place them. */
interface Written {
  source: SourceFile;
  front: FrontMatter;
  aliases: readonly string[];
}

/** Feed URLs as other systems name them. */
const FEED_NAME =
  /\/(?:feed|rss2?|atom)\/?$|\/(?:feed|rss2?|atom|index)\.(?:xml|rdf|json|php)$|\.(?:rss|atom|rdf)$/i;

/** Warns of aliases that look like feeds: each would be a redirect page, which feed readers do not follow. */
export function feedsAmongAliases({ source, front, aliases }: Written): Diagnostic[] {
  return aliases.flatMap((alias, index): Diagnostic[] => {
    if (!FEED_NAME.test(alias)) return [];
    const place = front.place(["aliases", index]);
    return [
      {
        ...place,
        excerpt: excerptOf(source.text, place),
        severity: "warning",
        rule: "alias/feed",
        message: `The alias ${alias} looks like the URL of a feed, but would be a web page that redirects to this article`,
        hint: `To keep an old feed, write it in publication.yaml instead: \`feedAliases: { ${alias}: / }\`.`,
      },
    ];
  });
}
