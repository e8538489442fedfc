import SARIF_SCHEMA from "@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json" with {
  type: "json",
};
import Ajv from "ajv";
import addFormats from "ajv-formats";
import { expect, test } from "vitest";
import { FORMATS } from "../../../src/check/formats/formats.ts";
import { FORMAT_NAMES, type FormatName } from "../../../src/check/formats/names.ts";
import { reportOf } from "../../../src/check/report.ts";
import type { Diagnostic } from "../../../src/diagnostics.ts";
import { problem, warning } from "../problems.ts";

const OPTIONS = { folder: "/paper/site", checkout: "/paper", version: "1.2.3", color: false };

function written(name: FormatName, diagnostics: readonly Diagnostic[]) {
  return FORMATS[name].write(reportOf(diagnostics), OPTIONS);
}

function jsonOf(name: FormatName, diagnostics: readonly Diagnostic[]) {
  const made = written(name, diagnostics);
  // As it is printed: what JSON can't say is not there.
  return "json" in made ? JSON.parse(JSON.stringify(made.json)) : undefined;
}

const HOSTILE = problem({
  file: "content/ü %|#?/a b.md",
  message: "“x” \u0000\ud800 ::error:: </script> | {0}",
  hint: "A hint.",
});
const MANY = [problem(), HOSTILE, warning(), warning({ line: 9 }), warning({ counted: 7 })];

test.each(FORMAT_NAMES)("%s reports no problem, and any problem, without failing", (name) => {
  expect(FORMATS[name].what).not.toBe("");
  for (const some of [[], MANY]) expect(Object.keys(written(name, some))).toHaveLength(1);
});

test("SARIF is valid against the standard's schema", () => {
  const ajv = new Ajv.default({ strict: false, validateSchema: false, unicodeRegExp: false });
  addFormats.default(ajv);
  // It names draft 4 of JSON Schema, and uses nothing that later drafts changed.
  const { $schema: _, id: __, ...schema } = SARIF_SCHEMA;
  const isValid = ajv.compile(schema);
  for (const some of [[], MANY]) {
    isValid(jsonOf("sarif", some));
    expect(isValid.errors ?? []).toEqual([]);
  }
});

test("SARIF has a rule for each that is reported, with help, and paths from the checkout", () => {
  const { runs } = jsonOf("sarif", MANY);
  const [{ tool, results, columnKind }] = runs;
  expect(columnKind).toBe("utf16CodeUnits");
  expect(tool.driver.rules.map(({ id }: { id: string }) => id)).toEqual([
    "date/invalid",
    "link/missing",
  ]);
  for (const { help } of tool.driver.rules) expect(help.text).toMatch(/[\w`)”]\.$/);
  const places = results.map(
    ({ locations: [{ physicalLocation: at }] }: { locations: [{ physicalLocation: object }] }) =>
      at,
  );
  expect(places[0]).toEqual({
    artifactLocation: { uri: "site/content/articles/a.md", uriBaseId: "SRCROOT" },
    region: { startLine: 3, startColumn: 7 },
  });
  const uris = places.map((at: { artifactLocation: { uri: string } }) => at.artifactLocation.uri);
  expect(uris).toContain("site/content/%C3%BC%20%25%7C%23%3F/a%20b.md");
});

test("a fingerprint stays when lines move, and two problems alike have different ones", () => {
  const printsOf = (some: readonly Diagnostic[]) =>
    jsonOf("gitlab", some).map(({ fingerprint }: { fingerprint: string }) => fingerprint);
  const twice = [warning(), warning({ line: 9 })];
  const [first, second] = printsOf(twice);
  expect(first).not.toBe(second);
  expect(printsOf(twice.map((each) => ({ ...each, line: each.line + 5 })))).toEqual([
    first,
    second,
  ]);
  const said = (line: number) => problem({ message: `Declared twice, first on line ${line}` });
  expect(printsOf([said(3)])).toEqual(printsOf([said(8)]));
  expect(printsOf([problem({ message: "Other" })])).not.toEqual(printsOf([problem()]));
});

test("GitLab gets what a report of code quality needs", () => {
  expect(jsonOf("gitlab", [problem({ hint: "Write a day." })])).toEqual([
    {
      description: "`date` does not exist. Write a day.",
      check_name: "date/invalid",
      fingerprint: expect.stringMatching(/^[0-9a-f]{40}$/),
      severity: "major",
      location: { path: "site/content/articles/a.md", lines: { begin: 3 } },
    },
  ]);
});

test("reviewdog's columns are bytes of UTF-8, and absent if the line's beginning is unknown", () => {
  const columnOf = (excerpt: Diagnostic["excerpt"]) =>
    jsonOf("rdjson", [{ ...problem(), ...(excerpt && { excerpt }) }]).diagnostics[0].location.range
      .start.column;
  expect(columnOf({ text: "dáte: 7", column: 7 })).toBe(8);
  expect(columnOf({ text: "…dáte: 7", column: 8 })).toBeUndefined();
  expect(columnOf(undefined)).toBeUndefined();
});
