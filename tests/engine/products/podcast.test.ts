import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";
import { expect, test } from "vitest";
import { filesBelow } from "../../../src/engine/disk/folders.ts";
import { xmlProblems } from "../../formats/xml-check.ts";
import { buildInProcess, foldersIn } from "../../kit/builds/build-counts.ts";
import { useScratch } from "../../kit/disk/scratch.ts";
import { mp3 } from "../../kit/fixtures/media-samples.ts";
import {
  article,
  type Files,
  PUBLICATION,
  writeContent,
} from "../../kit/publications/publication-files.ts";

const place = useScratch();
const SHOW = `${PUBLICATION.replace("lite: false", "lite: true")}podcast: { category: Politics, image: /media/cover.png }\n`;
const AUDIO = "{ src: /media/talk.mp3, title: A talk, episode: 3 }";

async function built(audio: string | undefined, files: Files = {}) {
  const folders = foldersIn(place.folder);
  writeContent(folders.content, {
    "publication.yaml": SHOW,
    "articles/a.md": article(audio ? { audio } : {}),
    "media/talk.vtt": "WEBVTT\n\n00:00.000 --> 00:01.000\nGood <i>evening</i>.\n",
    ...files,
  });
  mkdirSync(join(folders.content, "media"), { recursive: true });
  writeFileSync(join(folders.content, "media/talk.mp3"), await mp3());
  const side = { width: 1_400, height: 1_400 };
  const cover = sharp({ create: { ...side, channels: 3, background: "#223" } });
  writeFileSync(join(folders.content, "media/cover.png"), await cover.png().toBuffer());
  const { diagnostics } = await buildInProcess(folders);
  const read = (path: string) => readFileSync(join(folders.output, path), "utf8");
  const media = filesBelow(folders.output).filter((path) => path.startsWith("media/"));
  return { diagnostics, read, media: media.toSorted() };
}

test("a recording is played on its page, and is an episode in every feed", async () => {
  const { diagnostics, read, media } = await built(AUDIO);
  expect(diagnostics).toEqual([]);
  expect(media).toEqual(["media/cover.png", "media/talk.mp3", "media/talk.vtt"]);
  const page = read("2026/03/a/index.html");
  expect(page).toContain('<source src="/media/talk.mp3" type="audio/mpeg">');
  expect(page).toContain("<p>Good evening.</p>");
  expect(page).toContain("media-src &#39;self&#39;");
  expect(page).toContain('"contentUrl":"https://news.test/media/talk.mp3"');
  const rss = read("rss.xml");
  expect(await xmlProblems(rss, read("atom.xml"))).toEqual([]);
  expect(rss).toMatch(
    /<enclosure url="https:\/\/news\.test\/media\/talk\.mp3" length="\d+" type="audio\/mpeg"\/>/,
  );
  for (const element of [
    "<itunes:title>A talk</itunes:title>",
    "<itunes:episode>3</itunes:episode>",
    '<itunes:category text="News"',
    '<itunes:category text="Politics"',
    "<itunes:explicit>false</itunes:explicit>",
    '<itunes:image href="https://news.test/media/cover.png"/>',
    '<podcast:transcript url="https://news.test/media/talk.vtt" type="text/vtt"',
    "<podcast:guid>",
  ])
    expect(rss).toContain(element);
  expect(read("atom.xml")).toContain('rel="enclosure"');
  const [entry] = JSON.parse(read("feed.json")).items;
  expect(entry.attachments).toEqual([
    expect.objectContaining({ mime_type: "audio/mpeg", title: "A talk" }),
  ]);
  expect(read("lite/2026/03/a/index.html")).toContain(
    '<a href="/media/talk.mp3">Audio: A talk (MP3, ',
  );
  expect(read("2026/03/a/index.md")).toContain("audio: https://news.test/media/talk.mp3");
});

test("without a recording nothing of a podcast is published", async () => {
  const { read, media } = await built(undefined);
  expect(media).toEqual([]);
  expect(read("rss.xml")).not.toMatch(/itunes:|podcast:|enclosure/);
  expect(read("2026/03/a/index.html")).not.toContain("media-src");
});
