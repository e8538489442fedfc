import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { useScratch } from "../../kit/disk/scratch.ts";
import { mp3, mp4, webm } from "../../kit/fixtures/media-samples.ts";
import { mediaIn } from "./media-in-folder.ts";

const place = useScratch();
const FROM = "articles/x.md";

/** The facts of a file of `media/` with these bytes. */
function found(name: string, bytes: Uint8Array) {
  mkdirSync(join(place.folder, "media"), { recursive: true });
  writeFileSync(join(place.folder, "media", name), bytes);
  return mediaIn(place.folder).finder.find(`/media/${name}`, FROM);
}

test("a video has its duration, its size and whether it has sound", async () => {
  const film = { kind: "mp4", seconds: 2, width: 320, height: 180, hasSound: true };
  expect(found("a.mp4", await mp4())).toMatchObject(film);
  expect(found("b.webm", await webm({ video: "vp9" }))).not.toHaveProperty("hasSound");
  expect(found("c.mp3", await mp3())).toHaveProperty("seconds");
});

test("a codec that some browsers lack is remarked on", async () => {
  expect(found("a.mp4", await mp4({ video: "hevc", audio: "aac" }))).toMatchObject({
    remarks: [{ rule: "media/codec", message: expect.stringMatching(/h[ev][cv]1/) }],
  });
  expect(found("b.mp4", await mp4())).not.toHaveProperty("remarks");
});

test("a video without picture, and one that is cut off, are refused", async () => {
  const problem = (words: string) => ({
    rule: "media/broken",
    problem: expect.stringContaining(words),
  });
  expect(found("a.mp4", await mp4({ audio: "aac" }))).toMatchObject(problem("has no picture"));
  expect(found("a.m4a", await mp4({ video: "avc" }))).toMatchObject(problem("has no sound"));
  expect(found("b.mp4", (await mp4()).subarray(0, 400))).toMatchObject(problem("is broken"));
});

test("a poster or captions that appear change the signature", async () => {
  found("a.mp4", await mp4());
  const sign = (files = {}) => mediaIn(place.folder, files).finder.sign("/media/a.mp4", FROM);
  const before = sign();
  expect(sign({ "media/a.vtt": "WEBVTT\n" })).not.toBe(before);
  expect(sign({ "media/a.svg": "<svg/>" })).toBe(sign());
});
