import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { setStatusInArticle } from "../../src/link-check/article-statuses.ts";
import { setStatus } from "../../src/link-check/set-status.ts";
import { slowdown } from "../kit/measures/slowdown.ts";

/** The status of the fixtures' URLs; undefined for those that were not checked. */
function statusOf(address: string): "dead" | "live" | undefined {
  if (/gone|10\.1000/.test(address)) return "dead";
  return address.includes("back") ? "live" : undefined;
}

const FIXTURES = readFileSync(
  new URL("../fixtures/link-check/set-status.txt", import.meta.url),
  "utf8",
)
  .split(/^=== /m)
  .slice(1)
  .map((text) => {
    const [name = "", ...parts] = text.split("\n");
    const [before = "", after = ""] = parts.join("\n").split(/^becomes\n/m);
    return { name, before, after };
  });

describe("status in front matter", () => {
  test.for(FIXTURES)("$name", ({ before, after }) => {
    expect(setStatusInArticle(before, statusOf).text).toBe(after || before);
  });

  test.for(FIXTURES)(
    "$name: with line ends of Windows and a byte order mark",
    ({ before, after }) => {
      const windows = (text: string): string => `\ufeff${text.replaceAll("\n", "\r\n")}`;
      expect(setStatusInArticle(windows(before), statusOf).text).toBe(windows(after || before));
    },
  );

  test.for(FIXTURES)("$name: what is written is not written again", ({ before, after }) => {
    expect(setStatusInArticle(after || before, statusOf).text).toBe(after || before);
  });
});

test("a source written in a way that can't be edited is reported, and left", () => {
  const text =
    "---\ncitations:\n  - &one\n    status: *word\n    url: https://a.example/gone\n---\n";
  expect(setStatusInArticle(text, statusOf)).toEqual({ text, set: [], left: [] });
  const reviewed = "- { url: https://a.example/gone, status: in press }\n";
  expect(setStatus(reviewed, [], statusOf)).toEqual({
    text: reviewed,
    set: [],
    left: ["https://a.example/gone"],
  });
  const shared = "- &a { url: https://a.example/gone }\n- *a\n- url: https://b.example/gone\n";
  expect(setStatus(shared, [], statusOf)).toEqual({
    text: "- &a { url: https://a.example/gone }\n- *a\n- url: https://b.example/gone\n  status: dead\n",
    set: ["https://b.example/gone"],
    left: ["https://a.example/gone"],
  });
});

const value = fc.constantFrom(
  "A title",
  '"A: title"',
  "'It''s'",
  "# no",
  "2026-03-01",
  ">-\n      folded\n      text",
);
const url = fc.constantFrom(
  "https://a.example/gone",
  '"https://b.example/gone?a=[1]"',
  "https://c.example/fine # a comment",
);
const keys = fc.shuffledSubarray(["title", "note", "date"]);

test("whatever else an entry holds, its data are the same with the status in it, and no line is lost", () => {
  const entry = fc.record({ keys, value, url, at: fc.nat(3), flow: fc.boolean() });
  fc.assert(
    fc.property(fc.array(entry, { minLength: 1, maxLength: 5 }), (entries) => {
      const written = entries.map((each) => {
        const pairs = each.keys.map((key) => `${key}: ${each.value}`);
        pairs.splice(each.at, 0, `url: ${each.url}`);
        const flow = each.flow && !/[#\n]/.test(pairs.join(""));
        return flow ? `  - { ${pairs.join(", ")} }` : `  - ${pairs.join("\n    ")}`;
      });
      const yaml = `citations:\n${written.join("\n")}\ntitle: T # end\n`;
      const { text } = setStatus(yaml, ["citations"], statusOf);
      const expected = parse(yaml);
      for (const each of expected.citations) if (each.url.includes("gone")) each.status = "dead";
      expect(parse(text)).toEqual(expected);
      const lines = text.replaceAll(", status: dead", "").split("\n");
      expect(lines.filter((line) => !/^ +status: dead$/.test(line)).join("\n")).toBe(yaml);
    }),
  );
});

test("a thousand dead sources take as long to write as their parts together", async () => {
  const work = (count: number) => {
    const yaml = Array.from(
      { length: count },
      (_, n) => `- { id: s${n}, url: https://a.example/gone/${n} }\n`,
    ).join("");
    expect(setStatus(yaml, [], statusOf).set).toHaveLength(count);
  };
  expect(await slowdown(work, 1000)).toBeLessThan(4);
});
