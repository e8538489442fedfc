import { expect, test } from "vitest";
import { piecesOf } from "../../../../layouts/scripts/search/excerpt.js";

test("what was searched for is marked, and all else is text", () => {
  expect(piecesOf("In <mark>Málaga</mark> again, <mark>Malaga.</mark>")).toEqual([
    { text: "In ", marked: false },
    { text: "Málaga", marked: true },
    { text: " again, ", marked: false },
    { text: "Malaga.", marked: true },
  ]);
});

test("markup that an editor wrote about stays words", () => {
  expect(piecesOf("&lt;mark&gt;no&lt;/mark&gt; & <mark>&lt;b&gt;</mark>")).toEqual([
    { text: "<mark>no</mark> & ", marked: false },
    { text: "<b>", marked: true },
  ]);
});
