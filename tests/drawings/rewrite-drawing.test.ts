import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { REASONS, type Reason } from "../../src/drawings/reasons.ts";
import { rewriteDrawing } from "../../src/drawings/rewrite-drawing.ts";
import { LIMITS } from "../../src/limits.ts";
import { drawings } from "./fixtures.ts";

const HEAD = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">';
const svg = (inner: string): Buffer => Buffer.from(`${HEAD}${inner}</svg>`);

/** The problems reported, one a line; undefined if the drawing is published. */
function told(bytes: Uint8Array): string | undefined {
  const found = rewriteDrawing(bytes);
  if (!("problems" in found)) return undefined;
  return found.problems
    .map(({ reason, detail, line, column }) => {
      return `${reason}${detail ? ` ${detail}` : ""} (${line}:${column})\n`;
    })
    .join("");
}

const reasonsFor = (bytes: Uint8Array): string[] => {
  const found = rewriteDrawing(bytes);
  return "problems" in found ? found.problems.map(({ reason }) => reason) : [];
};

function published(bytes: Uint8Array): string {
  const found = rewriteDrawing(bytes);
  if ("problems" in found) throw new Error(told(bytes));
  return found.svg;
}

test.each(drawings("refused.txt"))("$title is refused", ({ svg: own, expected }) => {
  expect(told(Buffer.from(own))).toBe(expected);
});

test.each(drawings("accepted.txt"))("$title: published", ({ svg: own, expected }) => {
  expect(published(Buffer.from(own))).toBe(expected);
});

test("what is published is published unchanged when it is read again", () => {
  for (const { title, expected } of drawings("accepted.txt"))
    expect(published(Buffer.from(expected)), title).toBe(expected);
});

describe("encodings", () => {
  const words = (encoding: string) =>
    `<?xml version="1.0" encoding="${encoding}"?>${HEAD}<title>Zürich</title></svg>`;
  const result = `${HEAD}<title>Zürich</title></svg>\n`;
  const swapped = (text: string) => Buffer.from(text, "utf16le").swap16();
  test.each([
    ["UTF-8", Buffer.from(words("utf-8"))],
    ["UTF-8 with a byte order mark", Buffer.from(`\ufeff${words("utf-8")}`)],
    ["UTF-16", Buffer.from(`\ufeff${words("utf-16")}`, "utf16le")],
    ["UTF-16 with the other order of bytes", swapped(`\ufeff${words("utf-16")}`)],
    ["UTF-16 without a mark", Buffer.from(words("utf-16"), "utf16le")],
    ["UTF-16 without a mark, the other order", swapped(words("utf-16"))],
    ["Latin-1", Buffer.from(words("iso-8859-1"), "latin1")],
    ["Windows-1252", Buffer.from(words("windows-1252"), "latin1")],
    ["UTF-8 that says it is UTF-16", Buffer.from(words("UTF-16"))],
  ])("%s is rewritten in UTF-8", (_, bytes) => {
    expect(published(bytes)).toBe(result);
  });

  test("bytes of another encoding than the declared one are refused", () => {
    expect(told(Buffer.from(words("utf-8"), "latin1"))).toBe("encoding utf-8 (1:1)\n");
    expect(told(Buffer.from(words("us-ascii2"), "latin1"))).toBe("encoding us-ascii2 (1:1)\n");
  });

  test("a compressed drawing is refused", () => {
    expect(told(gzipSync(words("utf-8")))).toBe("compressed (1:1)\n");
  });

  test("a script in any of them is found", () => {
    const script = `\ufeff${HEAD}<script/></svg>`;
    expect(reasonsFor(Buffer.from(script, "utf16le"))).toEqual(["script"]);
    expect(reasonsFor(swapped(script))).toEqual(["script"]);
  });
});

describe("limits: as much is published, and one more is reported by the limit's name", () => {
  const nested = (levels: number) => svg("<g>".repeat(levels - 1) + "</g>".repeat(levels - 1));
  const chained = (levels: number) =>
    svg(
      Array.from({ length: levels / 2 - 1 }, (_, i) => `<g id="a${i + 1}"><use href="#a${i}"/></g>`)
        .join("")
        .replace("", '<g id="a0"/>'),
    );
  const attributes = (count: number) =>
    svg(`<g ${Array.from({ length: count }, (_, i) => `a${i}=""`).join(" ")}/>`);
  const copies = (count: number) => svg(`<g id="a"/>${'<use href="#a"/>'.repeat(count)}`);
  const filled = (count: number) =>
    svg(`<pattern id="p"/><g fill="url(#p)">${"<rect/>".repeat(count - 1)}</g>`);
  /** 800 elements with a reference for each of 312 rules: each is visited once for its rule, and once to be counted. */
  const looked = (count: number) =>
    svg(
      `<style>${"*{mask:url(#g)}".repeat(312)}</style><linearGradient id="g"/>${"<g/>".repeat(796)}<g ${count > LIMITS.drawingReferences ? 'mask="url(#g)"' : ""}/>`,
    );
  const entities = (characters: number) =>
    Buffer.from(
      `<!DOCTYPE svg [<!ENTITY a "${"a".repeat(1000)}"><!ENTITY b "b">]>${HEAD}<text>${"&a;".repeat(characters / 1000)}${characters % 1000 ? "&b;" : ""}</text></svg>`,
    );
  test.each<[Reason, (size: number) => Buffer]>([
    ["attributes", attributes],
    ["copies", copies],
    ["copies", filled],
    ["depth", nested],
    ["elements", (count) => svg("<g/>".repeat(count - 1))],
    ["entities", entities],
    ["references", looked],
  ])("%s", (reason, of) => {
    const { limit } = { limit: undefined, ...REASONS[reason] };
    if (!limit) throw new Error("the reason names no limit");
    expect(reasonsFor(of(LIMITS[limit]))).toEqual([]);
    expect(reasonsFor(of(LIMITS[limit] + 1))).toEqual([reason]);
  });

  test("references that lead from one to the next count as levels", () => {
    expect(reasonsFor(chained(LIMITS.drawingDepth - 2))).toEqual([]);
    expect(reasonsFor(chained(LIMITS.drawingDepth + 2))).toEqual(["depth"]);
    expect(reasonsFor(chained(100_000))).toEqual(["depth"]);
  });
});

describe("few references that stand for many elements", () => {
  const levels = (count: number, of: (level: number) => string) =>
    svg(Array.from({ length: count }, (_, level) => of(level)).join(""));
  const twice = (text: string) => text + text;
  test.each<[string, (level: number) => string]>([
    ["copies", (i) => `<g id="a${i + 1}">${twice(`<use href="#a${i}"/>`)}</g>`],
    ["patterns", (i) => `<pattern id="a${i + 1}">${twice(`<g fill="url(#a${i})"/>`)}</pattern>`],
    ["masks", (i) => `<mask id="a${i + 1}">${twice(`<g mask="url(#a${i})"/>`)}</mask>`],
    ["styles", (i) => `<g id="a${i + 1}">${twice(`<g style="clip-path:url('#a${i}')"/>`)}</g>`],
    [
      "rules of a stylesheet",
      (i) =>
        `<style>.b${i}{filter:url(#a${i})}</style><g id="a${i + 1}">${twice(`<g class="b${i}"/>`)}</g>`,
    ],
    [
      "rules for any element",
      (i) => `<style>#a${i + 1} *{filter:url(#a${i})}</style><g id="a${i + 1}"><g/><g/></g>`,
    ],
    ["variables", (i) => `<g id="a${i + 1}" style="--x:url(#a${i});mask:var(--x)"><g/><g/></g>`],
    [
      "filters' pictures",
      (i) => `<filter id="a${i + 1}">${twice(`<feImage href="#a${i}"/>`)}</filter>`,
    ],
    ["templates", (i) => `<pattern id="a${i + 1}" href="#a${i}"><g fill="url(#a${i})"/></pattern>`],
    [
      "markers",
      (i) => `<marker id="a${i + 1}"><path d="M0 0L9 9" marker-mid="url(#a${i})"/></marker>`,
    ],
    [
      "markers that are inherited",
      (i) => `<marker id="a${i + 1}"><g marker="url(#a${i})"><line x1="1"/></g></marker>`,
    ],
  ])("%s are counted, and too many refused", (_, of) => {
    expect(reasonsFor(levels(4, of))).toEqual([]);
    expect(reasonsFor(levels(40, of))).toEqual(["copies"]);
  });

  test("gradients, along which nothing is drawn, count nothing", () => {
    const shapes = '<rect fill="url(#g)"/>'.repeat(60_000);
    expect(
      reasonsFor(svg(`<linearGradient id="g"><stop/><stop/></linearGradient>${shapes}`)),
    ).toEqual([]);
  });
});

describe("time is linear", () => {
  const steps = (bytes: Uint8Array): number => {
    const found = rewriteDrawing(bytes);
    return "problems" in found ? Number.NaN : found.steps;
  };
  test.each<[string, (size: number) => Buffer]>([
    ["elements", (n) => svg('<rect width="9"/>'.repeat(n))],
    ["copies", (n) => svg(`<g id="a"/>${'<use href="#a"/>'.repeat(n)}`)],
    ["tokens of styles", (n) => svg(`<style>${".a{fill:red}".repeat(n)}</style>`)],
    ["declarations of one element", (n) => svg(`<g style="${"fill:rgb(1,2,3);".repeat(n)}"/>`)],
    ["blanks behind an address", (n) => svg(`<style>url(${" ".repeat(100 * n)}</style>`)],
    [
      "blanks in an address in quotes",
      (n) => svg(`<style>a{fill:url(${" ".repeat(100 * n)}"#a")}</style>`),
    ],
    ["comments", (n) => svg(`<style>${"/**/".repeat(n)}a{}</style>`)],
    [
      "rules with references",
      (n) => svg(`<style>${".a{fill:url(#g)}".repeat(n)}</style><g class="a"/>`),
    ],
    ["classes", (n) => svg(`<style>.a{mask:url(#g)}</style>${'<g class="a b"/>'.repeat(n)}`)],
  ])("in the number of %s", (_, of) => {
    const [one, two, four] = [1000, 2000, 4000].map((size) => steps(of(size)));
    expect(two).toBeLessThanOrEqual(2 * (one ?? 0) + 10);
    expect(four).toBeLessThanOrEqual(4 * (one ?? 0) + 30);
  });

  test("rules that may be for any element are looked at until the limit, and no further", () => {
    const rules = "*{mask:url(#m)}".repeat(5000);
    expect(reasonsFor(svg(`<style>${rules}</style>${"<g/>".repeat(5000)}`))).toEqual([
      "references",
    ]);
  });
});
