import { expect, test } from "vitest";
import { kindOf, type MediaKindName } from "../../../src/media/kinds.ts";
import { tracksOf } from "../../../src/media/tracks/tracks.ts";
import type { Tracks } from "../../../src/media/tracks/types.ts";
import { mp3, mp4, ogg, webm } from "../../kit/fixtures/media-samples.ts";
import { times } from "../../kit/measures/sample.ts";

/** What is read of a file, and how many bytes were taken. */
function read(
  name: MediaKindName,
  bytes: Uint8Array,
): { tracks: Tracks | undefined; taken: number } {
  const file = Buffer.from(bytes);
  let taken = 0;
  const at = (offset: number, length: number): Buffer => {
    const part = file.subarray(Math.max(0, offset), Math.max(0, offset) + Math.max(0, length));
    taken += part.length;
    return part;
  };
  return { tracks: tracksOf(kindOf(name), { size: file.length, at }), taken };
}

test("an MP4 file says its duration, size and codecs", async () => {
  const film = { seconds: 2, width: 320, height: 180, video: "avc1", audio: "mp4a" };
  expect(read("mp4", await mp4()).tracks).toEqual(film);
  const turned = await mp4({ video: "avc", rotation: 90 });
  expect(read("mp4", turned).tracks).toMatchObject({ width: 180, height: 320 });
  expect(read("m4a", await mp4({ audio: "aac" })).tracks).toEqual({ seconds: 2, audio: "mp4a" });
});

test("a WebM file does too", async () => {
  const film = { seconds: 2, width: 320, height: 180, video: "V_VP9", audio: "A_OPUS" };
  expect(read("webm", await webm()).tracks).toEqual(film);
});

test("MP3 and Ogg files say how long they are", async () => {
  const { tracks } = read("mp3", await mp3());
  expect(tracks?.audio).toBe("mp3");
  // Frames of 24 milliseconds, and one with their number.
  expect(tracks?.seconds).toBeCloseTo(0.48, 1);
  const { seconds = 0, audio } = read("ogg", await ogg()).tracks ?? {};
  expect(audio).toBe("opus");
  expect(seconds).toBeGreaterThan(0.01);
});

test("WAV and FLAC files are counted by their samples", () => {
  const wav = Buffer.alloc(44 + 16_000);
  wav.write("RIFF....WAVEfmt ", "latin1");
  wav.writeUInt32LE(16, 16);
  wav.writeUInt32LE(8_000, 28);
  wav.write("data", 36, "latin1");
  wav.writeUInt32LE(16_000, 40);
  expect(read("wav", wav).tracks).toEqual({ audio: "pcm", seconds: 2 });
  const flac = Buffer.alloc(42);
  flac.write("fLaC", "latin1");
  flac.writeUIntBE(48_000 << 4, 18, 3);
  flac.writeUInt32BE(96_000, 22);
  expect(read("flac", flac).tracks).toEqual({ audio: "flac", seconds: 2 });
});

test("a place where a phone filmed is found", async () => {
  const film = await mp4();
  const at = film.indexOf("moov") + 4;
  const place = Buffer.from("\0\0\0\x10\xa9xyz+52.5+13", "latin1");
  const longer = Buffer.concat([film.subarray(0, at), place, film.subarray(at)]);
  longer.writeUInt32BE(longer.readUInt32BE(at - 8) + place.length, at - 8);
  expect(read("mp4", longer).tracks).toMatchObject({ located: true, width: 320 });
});

test("damaged files are read to an end, within bounds, and never throw", async () => {
  const files: [MediaKindName, Buffer][] = [
    ["mp4", await mp4()],
    ["webm", await webm()],
    ["mp3", await mp3()],
    ["ogg", await ogg()],
  ];
  for (const [name, bytes] of files) {
    for (let round = 0; round < times(3_000); round += 1) {
      const damaged = Buffer.from(
        bytes.subarray(0, round % 3 === 0 ? random(bytes.length) : undefined),
      );
      for (let each = random(9); each >= 0 && damaged.length > 0; each -= 1)
        damaged[random(Math.min(damaged.length, 900))] = random(256);
      const { tracks, taken } = read(name, damaged);
      expect(taken).toBeLessThan(bytes.length * 4 + 100_000);
      for (const value of [tracks?.seconds, tracks?.width, tracks?.height])
        if (value !== undefined) expect(value > 0 && Number.isFinite(value)).toBe(true);
    }
  }
});

let seed = 7;
/** The same numbers in every run. */
function random(below: number): number {
  seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31;
  return Math.floor((seed / 2 ** 31) * below);
}

test("boxes that claim to be endless end", () => {
  const boxes = Buffer.alloc(8 * 50_000);
  for (let at = 0; at < boxes.length; at += 8) {
    boxes.writeUInt32BE(8, at);
    boxes.write("free", at + 4, "latin1");
  }
  const { tracks, taken } = read("mp4", boxes);
  expect(tracks).toBeUndefined();
  expect(taken).toBeLessThan(400_000);
});
