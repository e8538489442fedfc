import { describe, expect, test } from "vitest";
import { readDate } from "../../../src/content/csl/csl-dates.ts";

/** `date-parts` alone, as most dates are written here. */
const parts = (...all: number[][]) => ({ "date-parts": all });

describe("a date that one day tells is shown, and needs no more", () => {
  test.each<[unknown, string]>([
    ["2020", "2020"],
    [2020, "2020"],
    ["2020-05", "2020-05"],
    ["2020-05-03T10:00:00Z", "2020-05-03"],
    ["2020-5-3", "2020-05-03"],
    ["2020/05/03", "2020-05-03"],
    ["3 May 2020", "2020-05-03"],
    ["May 3, 2020", "2020-05-03"],
    ["Sept. 2020", "2020-09"],
    [parts([2020, 5, 3]), "2020-05-03"],
    [{ "date-parts": [["2020", "05"]] }, "2020-05"],
    [{ "date-parts": [[2020, 0, 0]] }, "2020"],
    [{ "date-parts": [[2020, null, null]] }, "2020"],
    [{ "date-parts": [[2020]], season: "", literal: "" }, "2020"],
    [{ raw: "2020-05-03" }, "2020-05-03"],
    [[{ year: 2020, month: 5, day: 3 }], "2020-05-03"],
    [{ year: "2020", month: "May" }, "2020-05"],
    ["2-May-2020", "2020-05-02"],
    [parts([79]), "0079"],
    [{ "date-parts": [2020, 5] }, "2020-05"],
    [{ edtf: "2020-05-03" }, "2020-05-03"],
    [parts([2020, 2, 29]), "2020-02-29"],
  ])("%j", (written, shown) => {
    expect(readDate(written)).toEqual({ shown });
  });
});

describe("what a day can't tell is kept whole beside the first day", () => {
  test.each<[unknown, string | undefined, object]>([
    ["2020-05-03/2020-06", "2020-05-03", parts([2020, 5, 3], [2020, 6])],
    ["2020/2021", "2020", parts([2020], [2021])],
    ["2020-05/", "2020-05", parts([2020, 5], [0])],
    ["2020/..", "2020", parts([2020], [0])],
    [parts([2000, 1], [2001, 2]), "2000-01", parts([2000, 1], [2001, 2])],
    ["Summer 1992", "1992", { ...parts([1992]), season: 2 }],
    ["fall, 1992", "1992", { ...parts([1992]), season: 3 }],
    ["1982–1983", "1982", parts([1982], [1983])],
    ["1982-83", "1982", parts([1982], [1983])],
    ["1982/83", "1982", parts([1982], [1983])],
    ["1982–", "1982", parts([1982], [0])],
    ["1982–present", "1982", parts([1982], [0])],
    ["Sept./Oct. 1992", "1992-09", parts([1992, 9], [1992, 10])],
    ["04/05 1992", "1992-04", parts([1992, 4], [1992, 5])],
    ["May 3–5, 1992", "1992-05-03", parts([1992, 5, 3], [1992, 5, 5])],
    ["3–5 May 1992", "1992-05-03", parts([1992, 5, 3], [1992, 5, 5])],
    ["ca. 1850", "1850", { ...parts([1850]), circa: true }],
    ["c. 1850–1855", "1850", { ...parts([1850], [1855]), circa: true }],
    ["Spring 1999 - Summer 2001", "1999", parts([1999, 21], [2001, 22])],
    ["1999-21/2001-22", "1999", parts([1999, 21], [2001, 22])],
    [parts([1999, 21], [2001, 22]), "1999", parts([1999, 21], [2001, 22])],
    ["May 1999 – 3 June 2001", "1999-05", parts([1999, 5], [2001, 6, 3])],
    ["2020~", "2020", { ...parts([2020]), circa: true }],
    ["2020-05?", "2020-05", { ...parts([2020, 5]), circa: true }],
    [{ ...parts([1850]), circa: 1 }, "1850", { ...parts([1850]), circa: true }],
    ["2020-21", "2020", { ...parts([2020]), season: 1 }],
    [parts([2020, 16]), "2020", { ...parts([2020]), season: 4 }],
    [{ ...parts([2020]), season: "fall" }, "2020", { ...parts([2020]), season: 3 }],
    [[{ year: 2020, season: 2 }], "2020", { ...parts([2020]), season: 2 }],
    [parts([-43, 3, 15]), undefined, parts([-43, 3, 15])],
    [{ literal: "c. 300  BC" }, undefined, { literal: "c. 300 BC" }],
    [{ raw: "next week" }, undefined, { literal: "next week" }],
  ])("%j", (written, shown, csl) => {
    expect(readDate(written)).toEqual({ ...(shown && { shown }), csl });
  });
});

describe("an invalid date is left out", () => {
  test.each<[unknown]>([
    ["spring"],
    ["2020-13"],
    ["2020-02-30"],
    ["2020/2021/2022"],
    ["2004/05"],
    ["1999/00"],
    ["Oct./Sept. 1992"],
    ["May 5–3, 1992x"],
    ["circa"],
    [parts([2020, 13, 45])],
    [parts([2020, 2, 30])],
    [parts([0])],
    [parts([12.5])],
    [parts([2020], [2021], [2022])],
    [parts([2020, 5, 31], [2020, 5, 1])],
    ["2020-05-31/2020-05-01"],
    [{ "date-parts": [["MMXX"]] }],
    [{ "date-parts": [] }],
    [{ ...parts([2020]), season: 9 }],
    [{ ...parts([2020]), calender: "x" }],
    [{ literal: " " }],
    [{}],
    [[]],
    [null],
    [true],
  ])("%j", (written) => {
    expect(readDate(written)).toBeUndefined();
  });
});
