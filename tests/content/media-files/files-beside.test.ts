import { expect, test } from "vitest";
import { besideFinder } from "../../../src/content/media-files/files-beside.ts";

test("captions, poster and transcript of a video are the files of its name", () => {
  const find = besideFinder([
    ...["media/clip.mp4", "media/clip.vtt", "media/clip.pt-br.vtt", "media/clip.txt"],
    ...["media/clip.jpg", "media/clip.es.jpg", "media/clip-2.vtt", "media/deep/clip.vtt"],
    ...["media/clip.draft2.vtt", "articles/clip.jpg"],
  ]);
  expect(find("media/clip.mp4")).toEqual({
    captions: [{ src: "/media/clip.pt-br.vtt", language: "pt-BR" }, { src: "/media/clip.vtt" }],
    poster: "/media/clip.jpg",
    transcript: "/media/clip.txt",
  });
});

test("a recording has no poster, and a document nothing beside it", () => {
  const find = besideFinder(["media/a.mp3", "media/a.png", "media/a.vtt", "media/a.pdf"]);
  expect(find("media/a.mp3")).toEqual({ captions: [{ src: "/media/a.vtt" }] });
  expect(find("media/a.pdf")).toBeUndefined();
});
