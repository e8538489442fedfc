import { expect, test } from "vitest";
import { beginsAs, mistakenFor } from "../../src/media/beginnings.ts";
import { kindNamed, MEDIA_KINDS } from "../../src/media/kinds.ts";

const bytes = (text: string): Uint8Array => Buffer.from(text, "latin1");

/** The first bytes of a file of each form. */
const HEADS = {
  adts: "\xff\xf1\x50\x80",
  flac: "fLaC\0\0\0\x22",
  json: '\ufeff { "a": 1 }',
  mp3: "ID3\x04\0",
  mp4: "\0\0\0\x20ftypisom",
  office: "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
  ogg: "OggS\0\x02",
  pdf: "%PDF-1.7\n",
  rtf: "{\\rtf1\\ansi",
  text: "year,visits\n2024,10\n",
  vtt: "WEBVTT\n\n00:00.000 --> 00:01.000\nWords\n",
  wav: "RIFF\x24\0\0\0WAVEfmt ",
  webm: "\x1a\x45\xdf\xa3\x9f\x42\x86\x81\x01\x42\x82\x84webm",
  zip: "PK\x03\x04\x14\0",
} as const;

const headOf = (form: keyof typeof HEADS): Uint8Array =>
  form === "json" ? Buffer.from(HEADS.json) : bytes(HEADS[form]);

test.each(Object.entries(MEDIA_KINDS))("a .%s file must begin as one", (_, { begins }) => {
  expect(beginsAs(begins, headOf(begins))).toBe(true);
  const others = (Object.keys(HEADS) as (keyof typeof HEADS)[]).filter(
    (each) => HEADS[each] !== HEADS[begins],
  );
  // WebVTT, JSON, RTF and the start of a PDF are text, RTF begins with a brace, and MP3 and AAC may both begin with a tag.
  const alike = { text: ["vtt", "json", "rtf", "pdf"], json: ["rtf"], adts: ["mp3"] } as Record<
    string,
    string[]
  >;
  const taken = others.filter((each) => beginsAs(begins, headOf(each)));
  expect(taken).toEqual(others.filter((each) => alike[begins]?.includes(each)));
});

test("a web page is never text, whatever precedes it", () => {
  for (const page of [
    "<!doctype html><p>",
    "\ufeff\n <html lang=en>",
    "<svg xmlns='x'>",
    "<?xml ?>",
  ])
    expect(beginsAs("text", Buffer.from(page)), page).toBe(false);
  expect(beginsAs("text", Buffer.from("<3 is less than 4\n"))).toBe(true);
});

test.each([
  ["", "is empty"],
  ["\0".repeat(40), "is full of zeros"],
  ["version https://git-lfs.github.com/spec/v1\noid sha256:ab\nsize 12\n", "is a Git LFS pointer"],
  ["<!DOCTYPE html><title>Log in</title>", "is a web page"],
  ["%PDF-1.4", "is a PDF file"],
  ["PK\x03\x04", "is an archive or an Office document"],
])("%j is recognized", (head, words) => {
  const found = mistakenFor(bytes(head));
  expect(found?.is).toContain(words);
  expect(found?.hint).toMatch(/\w\.$/);
});

test("a kind is found by its extension in any case, and never among what objects inherit", () => {
  expect(kindNamed("media/Budget.PDF")).toBe("pdf");
  for (const path of ["media/a.html", "media/a.svg", "media/a.js", "media/pdf", "a.constructor"])
    expect(kindNamed(path), path).toBeUndefined();
});
