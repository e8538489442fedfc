import { type AtomFeed, generateAtomFeed } from "feedsmith";
import type { Page } from "../pages/page.ts";
import type { Site } from "../pages/types.ts";
import { absolute } from "../pages/urls.ts";
import type { FeedAudio } from "./feed-audio.ts";
import { type FeedEntry, feedEntry, lastChange } from "./feed-entry.ts";
import type { SourceParts } from "./feed-sources.ts";
import { insertCdata, textMark } from "./feed-text.ts";
import { feedMedia, withoutCdata } from "./feed-xml.ts";
import { cleanStrings } from "./xml.ts";

/** The required `updated` of a feed that never had an entry. Constant, so that every build prints the same. */
const NEVER = "1970-01-01T00:00:00Z";

/** Atom with full text: https://www.rfc-editor.org/rfc/rfc4287 */
export function atom({ url, model }: Page<"feed">, site: Site, sources: SourceParts): string {
  const entries = model.entries.map((entry) => feedEntry(entry, site, sources));
  const self = absolute(model.self ?? url, site);
  const home = absolute(model.home, site);
  const own = entries.map((entry, index) => ({
    ...cleanStrings(atomEntry(entry)),
    ...(!model.brief && { content: { type: "html", value: textMark(index) } }),
  }));
  const feed: Omit<AtomFeed.Feed<string, true>, "entries"> = {
    id: self,
    title: { value: model.title },
    ...(model.description.trim() && { subtitle: { value: model.description } }),
    updated: lastChange(entries)?.iso ?? NEVER,
    // Required if an entry has no author.
    authors: [{ name: site.settings.title, uri: absolute(site.settings.home, site) }],
    links: [
      { href: self, rel: "self", type: "application/atom+xml" },
      { href: home, rel: "alternate", type: "text/html" },
    ],
    generator: { text: "Dateline" },
    xml: { lang: site.settings.language },
  };
  const xml = generateAtomFeed({ ...cleanStrings(feed), entries: own });
  return insertCdata(withoutCdata(xml), entries);
}

function atomEntry(entry: FeedEntry): AtomFeed.Entry<string, true> {
  return {
    id: entry.id,
    title: { value: entry.title },
    links: [
      { href: entry.url, rel: "alternate", type: "text/html" },
      ...(entry.audio ? [enclosure(entry.audio)] : []),
    ],
    published: entry.published.iso,
    updated: entry.updated.iso,
    authors: entry.authors.map(({ name, url }) => ({ name, uri: url })),
    categories: entry.categories.map((term) => ({ term })),
    summary: { value: entry.standfirst },
    xml: { lang: entry.language },
    ...feedMedia(entry),
  };
}

/** https://www.rfc-editor.org/rfc/rfc4287#section-4.2.7.2 */
function enclosure({ url, type, bytes, title }: FeedAudio) {
  return { href: url, rel: "enclosure", type, length: bytes, ...(title && { title }) };
}
