import { createHash } from "node:crypto";
import type { ItunesNs, PodcastNs } from "feedsmith";
import { parentCategory } from "../content/podcast-categories.ts";
import type { Recording } from "../content/types.ts";
import type { Site } from "../pages/types.ts";
import { absolute } from "../pages/urls.ts";

/** A recording in feeds: all URLs are absolute. */
export type FeedAudio = Recording;

export function feedAudio(audio: Recording, site: Site): FeedAudio {
  return {
    ...audio,
    url: absolute(audio.url, site),
    ...(audio.chapters && { chapters: absolute(audio.chapters, site) }),
    transcripts: audio.transcripts.map((each) => ({ ...each, url: absolute(each.url, site) })),
  };
}

/** An episode in RSS: https://help.apple.com/itc/podcasts_connect/#/itcb54353390 and https://podcasting2.org */
export function rssEpisode(audio: FeedAudio | undefined) {
  if (!audio) return {};
  const { url, type, bytes, seconds, title, episode, season, explicit, chapters } = audio;
  const podcast: PodcastNs.Item<true> = {
    ...(audio.transcripts.length > 0 && { transcripts: audio.transcripts }),
    ...(chapters && { chapters: { url: chapters, type: "application/json+chapters" } }),
    ...(season && { season: { number: season } }),
    ...(episode && { episode: { number: episode } }),
  };
  const itunes: ItunesNs.Item = {
    ...(seconds !== undefined && { duration: Math.round(seconds) }),
    ...(title && { title }),
    ...(episode && { episode }),
    ...(season && { season }),
    ...(explicit !== undefined && { explicit }),
    episodeType: "full",
  };
  return { enclosures: [{ url, length: bytes, type }], itunes, podcast };
}

/** What directories ask of the channel; nothing without the setting or an episode. */
export function rssShow(
  self: string,
  episodes: readonly unknown[],
  site: Site,
): { itunes?: ItunesNs.Feed<true>; podcast?: PodcastNs.Feed<string, true> } {
  const { podcast: show, title } = site.settings;
  if (!show || episodes.length === 0) return {};
  const parent = parentCategory(show.category);
  const category = { text: show.category };
  return {
    itunes: {
      categories: [parent ? { text: parent, categories: [category] } : category],
      explicit: show.explicit,
      author: show.author ?? title,
      type: "episodic",
      ...(show.cover && { image: absolute(show.cover.src, site) }),
      ...(show.email && { owner: { name: show.author ?? title, email: show.email } }),
    },
    podcast: { guid: showId(self), medium: "podcast" },
  };
}

/** feedsmith writes the answers of Apple's former specification; today's are `true` and `false`. */
export function withBooleans(xml: string): string {
  return xml.replace(
    /<itunes:explicit>(yes|no)</g,
    (_, own: string) => `<itunes:explicit>${own === "yes"}<`,
  );
}

/** The namespace of such ids: https://podcasting2.org/docs/podcast-namespace/tags/guid */
const NAMESPACE = "ead4c236bf5858c6a2c6a6b28d128cb6";

/** A UUID of version 5, of the feed's URL without scheme and trailing slashes. */
function showId(url: string): string {
  const name = url.replace(/^\w+:\/\//, "").replace(/\/+$/, "");
  const bytes = createHash("sha1").update(Buffer.from(NAMESPACE, "hex")).update(name).digest();
  bytes.writeUInt8(((bytes[6] ?? 0) & 0x0f) | 0x50, 6);
  bytes.writeUInt8(((bytes[8] ?? 0) & 0x3f) | 0x80, 8);
  return bytes.toString("hex", 0, 16).replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}
