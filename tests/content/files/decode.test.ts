import { describe, expect, test } from "vitest";
import { decodeText } from "../../../src/content/files/decode.ts";

function decode(bytes: string | Uint8Array) {
  return decodeText(typeof bytes === "string" ? Buffer.from(bytes) : bytes, "x.md");
}

test("a byte order mark and every kind of line end come out as plain lines", () => {
  for (const text of ["\ufeffone\r\ntwo\r\n", "one\rtwo\r", "one\ntwo\n"]) {
    expect(decode(text)).toEqual({ text: "one\ntwo\n", diagnostics: [] });
  }
});

test("text of any script passes unchanged", () => {
  const text = "Ünï — “東京” العربية עברית 🎈 \u200f\u2067x\u2069\n";
  expect(decode(text)).toEqual({ text, diagnostics: [] });
});

test("letters and accents that could be one character are reported once a file, others are not", () => {
  const { text, diagnostics } = decode("café\n cafe\u0301, cafe\u0301\n");
  expect(text).toBe("café\n cafe\u0301, cafe\u0301\n");
  expect(diagnostics).toEqual([
    expect.objectContaining({ rule: "file/decomposed", line: 2, column: 5 }),
  ]);
  // No single character exists for these.
  expect(decode("x\u0301 \u0301 が\n").diagnostics).toEqual([]);
});

test("U+FFFD itself is a character like any other", () => {
  expect(decode("a \ufffd b").diagnostics).toEqual([]);
});

describe("bytes that are not UTF-8 have the place of the first", () => {
  const places: [string, Uint8Array, number, number][] = [
    ["after ASCII", Buffer.from("ab\ncd\xe9f", "latin1"), 2, 3],
    ["at the very beginning", Buffer.from([0xe9, 0x41]), 1, 1],
    ["after a mark", Buffer.from([0xef, 0xbb, 0xbf, 0x61, 0xff]), 1, 2],
    ["after wide characters", Buffer.concat([Buffer.from("東京"), Buffer.from([0xff])]), 1, 3],
    [
      "after a real U+FFFD",
      Buffer.concat([Buffer.from("\ufffd\n\ufffda"), Buffer.from([0xff])]),
      2,
      3,
    ],
    ["half a character at the end", Buffer.from([0x61, 0xe2, 0x82]), 1, 2],
    ["a byte that U+FFFD begins with", Buffer.from([0x61, 0xef, 0x62]), 1, 2],
    ["after Windows line ends", Buffer.from("a\r\nb\r\n\xff", "latin1"), 3, 1],
  ];
  test.each(places)("%s", (_, bytes, line, column) => {
    expect(decode(bytes)).toEqual({
      diagnostics: [expect.objectContaining({ rule: "file/not-utf-8", line, column })],
    });
  });
});

test("UTF-16 and NUL bytes are named", () => {
  const marked = Buffer.from("\ufefftext", "utf16le");
  expect(decode(marked).diagnostics[0]?.message).toContain("UTF-16");
  expect(decode(Buffer.from("\ufefftext", "utf16le").swap16()).diagnostics[0]?.message).toContain(
    "UTF-16",
  );
  expect(decode("one\nt\0wo").diagnostics).toEqual([
    expect.objectContaining({ message: expect.stringContaining("NUL"), line: 2, column: 2 }),
  ]);
});

test("an override or embedding of the direction is an error; isolates that end and marks, which Arabic copy holds, are not", () => {
  expect(decode("a\n \u202eb")).toEqual({
    diagnostics: [expect.objectContaining({ rule: "file/bidi-control", line: 2, column: 2 })],
  });
  expect(
    decode("\u2067عربي\u2069 \u200fعربي\u061c \u2068\u2066a\u2069b\u2069").diagnostics,
  ).toEqual([]);
  for (const [text, column] of [
    ["a \u202bعربي\u202c", 3],
    ["a \u2067عربي\nb\u2069", 3],
    ["a &#x202E;b", 3],
    ["a &#8238;b", 3],
  ] as const) {
    expect(decode(text).diagnostics, JSON.stringify(text)).toEqual([
      expect.objectContaining({ rule: "file/bidi-control", line: 1, column }),
    ]);
  }
});

test("a sign that ends a direction which nothing began is a warning, and the text stays", () => {
  for (const [text, column] of [
    ["#tag\u202c\u202c", 5],
    ["ab\u2069", 3],
  ] as const) {
    const rule = { rule: "file/bidi-mark", severity: "warning", line: 1, column };
    expect(decode(text)).toEqual({ text, diagnostics: [expect.objectContaining(rule)] });
  }
  expect(decode("a &#x202C;b").diagnostics).toEqual([]);
});

test("control characters become spaces, so that places stay, with one warning a file", () => {
  const { text, diagnostics } = decode("a\u000bb\u0007\tc\u0085");
  expect(text).toBe("a b \tc ");
  expect(diagnostics).toEqual([
    expect.objectContaining({ severity: "warning", rule: "file/control-character", column: 2 }),
  ]);
});
