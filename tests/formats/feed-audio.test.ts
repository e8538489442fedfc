import { expect, test } from "vitest";
import type { Recording } from "../../src/content/types.ts";
import { rssEpisode, rssShow } from "../../src/formats/feed-audio.ts";
import { sampleSettings, sampleSite } from "./sample.ts";

const TALK: Recording = {
  ...{ url: "https://x.example/media/talk.mp3", type: "audio/mpeg", bytes: 9_000_000 },
  transcripts: [{ url: "https://x.example/media/talk.vtt", type: "text/vtt", language: "en" }],
};

test("an episode has its file, and what is known of it", () => {
  const more = { seconds: 3_723.4, title: "One", episode: 3, season: 2, explicit: false };
  const chapters = "https://x.example/media/talk.json";
  expect(rssEpisode({ ...TALK, ...more, chapters })).toEqual({
    enclosures: [{ url: TALK.url, length: 9_000_000, type: "audio/mpeg" }],
    itunes: {
      ...{ duration: 3_723, title: "One", episode: 3, season: 2, explicit: false },
      episodeType: "full",
    },
    podcast: {
      transcripts: TALK.transcripts,
      chapters: { url: chapters, type: "application/json+chapters" },
      season: { number: 2 },
      episode: { number: 3 },
    },
  });
  expect(rssEpisode(undefined)).toEqual({});
});

test("a channel with episodes names its category, cover and author", () => {
  const cover = { src: "/media/cover.jpg", width: 1_400, height: 1_400 };
  const podcast = { category: "Daily News", explicit: true, cover, email: "a@x.example" } as const;
  const site = sampleSite({ settings: sampleSettings({ podcast }) });
  const { itunes, podcast: own } = rssShow("https://x.example/feed.xml", [{}], site);
  expect(itunes).toMatchObject({
    categories: [{ text: "News", categories: [{ text: "Daily News" }] }],
    ...{ explicit: true, author: site.settings.title, type: "episodic" },
    image: expect.stringMatching(/^https:.*\/media\/cover\.jpg$/),
    owner: { name: site.settings.title, email: "a@x.example" },
  });
  expect(own?.medium).toBe("podcast");
  expect(rssShow("https://x.example/feed.xml", [], site)).toEqual({});
  expect(rssShow("https://x.example/feed.xml", [{}], sampleSite())).toEqual({});
});

test("a show's id is the one that the specification gives for its address", () => {
  const podcast = { category: "News", explicit: false } as const;
  const site = sampleSite({ settings: sampleSettings({ podcast }) });
  // From https://podcasting2.org/docs/podcast-namespace/tags/guid
  const { podcast: own } = rssShow("https://mp3s.nashownotes.com/pc20rss.xml", [{}], site);
  expect(own?.guid).toBe("917393e3-1b1e-5cef-ace4-edaa54e1f810");
});
