import { expect, test } from "vitest";
import { readCsv } from "../../src/data/read-csv.ts";
import { tableOfRows } from "../../src/data/table-of-rows.ts";
import { csvOf } from "../../src/data/write-csv.ts";

test.each([
  ["commas", "Year,Visits\n2024,10\n"],
  ["a byte order mark and Windows' line ends", "\uFEFFYear,Visits\r\n2024,10\r\n"],
  ["semicolons", "Year;Visits\n2024;10\n"],
  ["tabs", "Year\tVisits\n2024\t10\n"],
  ["quotation marks", '"Year","Visits"\n"2024","10"\n'],
  ["blank lines and spaces", "\n Year , Visits \n\n2024, 10\n\n"],
])("CSV with %s is read", (_, text) => {
  expect(readCsv(text)).toMatchObject({ names: ["Year", "Visits"], rows: [["2024", "10"]] });
});

test("a comma in a quoted cell separates nothing, and a doubled quotation mark is one", () => {
  expect(readCsv('A,B\n"1,5","say ""so"""\n')).toMatchObject({ rows: [["1,5", 'say "so"']] });
});

test("beside semicolons, a column with decimal commas is read as numbers", () => {
  const read = readCsv("A;B;C\n1.234,5;1.234;x, y\n2,25;7;z\n");
  expect(read).toMatchObject({
    rows: [
      ["1234.5", "1.234", "x, y"],
      ["2.25", "7", "z"],
    ],
  });
});

test("a row has the line where it ends", () => {
  expect(readCsv('A\n"one\ntwo"\nthree\n')).toMatchObject({ lines: [3, 4] });
});

test.each([
  ['A,B\n"open,1\n', "never closed"],
  ['A,B\n"a"b,1\n', "closing quotation mark"],
])("%j is a problem with its line", (text, problem) => {
  const read = readCsv(text);
  expect("problem" in read && read.problem).toContain(problem);
  expect("line" in read && read.line).toBeGreaterThan(0);
});

test("a file for download holds no formula, and is read as it was written", () => {
  const text = csvOf(
    tableOfRows(
      ["=A1", "B,C"],
      [
        ["+1+1", "@SUM(A1)"],
        ["-cmd|' /C calc'!A0", -3],
        ['"', "\t=1"],
      ],
    ),
  );
  expect(text.startsWith("\uFEFF'=A1,\"B,C\"\r\n'+1+1,'@SUM(A1)\r\n'-cmd")).toBe(true);
  expect(text).not.toMatch(/(?:^|,|"|\n)[=@]/);
  expect(readCsv(text)).toMatchObject({ names: ["'=A1", "B,C"] });
});
