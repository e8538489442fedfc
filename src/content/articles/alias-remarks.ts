import { type Diagnostic, excerptOf } from "../../diagnostics.ts";
import type { FrontMatter } from "../front-matter/front-matter.ts";
import type { SourceFile } from "../types.ts";

/** The aliases of an article, with what is needed to place them. */
interface Written {
  source: SourceFile;
  front: FrontMatter;
  aliases: readonly string[];
}

/** Warns of aliases of the article at `url` that are valid but won't do what was meant. */
export function aliasRemarks(url: string, written: Written): Diagnostic[] {
  return [...otherCapitals(url, written), ...feedsAmongAliases(written)];
}

/** An alias that differs only in case can't redirect: on case-insensitive file systems it is the article's own page. */
function otherCapitals(url: string, { source, front, aliases }: Written): Diagnostic[] {
  return aliases.flatMap((alias, index): Diagnostic[] => {
    const own = `${alias.replace(/\/$/, "")}/`;
    if (own === url || own.toLowerCase() !== url.toLowerCase()) return [];
    const place = front.place(["aliases", index]);
    return [
      {
        ...place,
        excerpt: excerptOf(source.text, place),
        severity: "warning",
        rule: "alias/capitals",
        message: `The alias ${alias} differs from the article's URL, ${url}, only in capitals, so it gets no redirect`,
        hint: "To keep the old URL, set `slug` to its last part, with its capitals, as in `slug: Harbour-Opens`.",
      },
    ];
  });
}

/** Feed URLs as other systems name them. */
const FEED_NAME =
  /\/(?:feed|rss2?|atom)\/?$|\/(?:feed|rss2?|atom|index)\.(?:xml|rdf|json|php)$|\.(?:rss|atom|rdf)$/i;

/** An article's alias becomes a redirect page, which feed readers do not follow. */
function feedsAmongAliases({ source, front, aliases }: Written): Diagnostic[] {
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
