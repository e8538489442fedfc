import { expect, test } from "vitest";
import { changesSince } from "../../src/quotes/changes-since.ts";
import { readSnapshot, snapshotPath, writeSnapshot } from "../../src/quotes/snapshot.ts";

const SNAPSHOT = { url: "https://a.example/b", title: "A\ntitle", read: "2026-11-30" };

test("what is written is read back, on Windows too, whatever the page says", () => {
  const text = "Text\ntitle: B\nread: 2026-01-01\nsha256: x\n\nurl: c";
  const file = writeSnapshot({ ...SNAPSHOT, text });
  const expected = { ...SNAPSHOT, title: "A title", text };
  expect(readSnapshot(file)).toEqual(expected);
  expect(readSnapshot(file.replaceAll("\n", "\r\n"))).toEqual(expected);
});

test.each([
  ["", /the form of a snapshot/],
  ["url: a\n\nText\n", /the form of a snapshot/],
  [
    writeSnapshot({ ...SNAPSHOT, text: "Text" }).replace("Text", "Test"),
    /changed after it was saved/,
  ],
])("a damaged snapshot is refused: %#", (file, why) => {
  expect(readSnapshot(file)).toEqual({ why: expect.stringMatching(why) });
});

test("pages have different files, within the folder, whatever their addresses", () => {
  const urls = [
    "https://a.example/",
    "https://a.example/?b",
    "https://a.example/../../etc/passwd",
    `https://a.example/${"北京/".repeat(99)}`,
  ];
  const paths = urls.map(snapshotPath);
  expect(new Set(paths).size).toBe(urls.length);
  for (const path of paths) expect(path).toMatch(/^source-texts\/[^/\\]{1,75}\.txt$/);
});

test("changes are named by words in paragraphs that are alike, and by paragraphs in others", () => {
  const before =
    "Rents rose by 3.5% in the year to March, says the office.\n\nNobody knows why.\n\nThe end.";
  const now =
    "Rents rose by 3.7% in the year to March, says the office.\n\nThe end.\n\nCorrected in May.";
  expect(changesSince(before, now, "en")).toEqual({
    changes: [
      { was: "3.5", now: "3.7" },
      { was: "Nobody knows why.", now: "" },
      { was: "", now: "Corrected in May." },
    ],
    more: 0,
  });
  expect(changesSince(before, before, "en")).toEqual({ changes: [], more: 0 });
});

test("of many changes, a few are named and the others counted", () => {
  const lines = (word: string, count: number) =>
    Array.from({ length: count }, (_, at) => `The ${word} ${at} of all.`).join("\n");
  const { changes, more } = changesSince(lines("one", 50), lines("two", 50), "en");
  expect(changes.length + more).toBe(50);
  expect(changes.length).toBeLessThan(10);
  expect(changesSince(lines("one", 3_000), lines("two", 3_000), "en")).toEqual({
    changes: [],
    more: 3_000,
  });
});
