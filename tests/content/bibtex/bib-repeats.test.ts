import { expect, test } from "vitest";
import { bibEntries } from "../../../src/content/bibtex/bib-entries.ts";
import { countRepeats } from "../../../src/content/bibtex/bib-repeats.ts";
import { bibItem } from "../../../src/content/bibtex/bibtex-import.ts";
import { readSharedSources } from "../../../src/content/sources/shared-sources.ts";
import { LIMITS } from "../../../src/limits.ts";

const BOMB = "@string{a = {ten signs.}}\n";
const DOUBLE = "@string{a = a # a}\n";

async function told(text: string): Promise<string[]> {
  const path = "sources.bib";
  const { diagnostics } = await readSharedSources([{ file: `content/${path}`, path, text }]);
  return diagnostics.map(({ line, rule, message }) => `${line} ${rule}: ${message}`);
}

test("macros that are made of themselves twice, forty times, meet the limit once, and the entries stay", async () => {
  const text = `${BOMB}${DOUBLE.repeat(40)}@book{b, title = a}\n@book{c, title = {C}}\n`;
  expect(await told(text)).toEqual([
    expect.stringContaining(`repeat more than ${LIMITS.bibRepeats} characters`),
  ]);
  expect(bibEntries(text, countRepeats()).entries.map(({ key }) => key)).toEqual(["b", "c"]);
});

test("exactly as much as the limit is repeated, and nothing more", () => {
  const text = `${BOMB}@book{b, title = a # a}\n`;
  const titleWith = (most: number) =>
    bibEntries(text, countRepeats(most)).entries[0]?.fields[0]?.value;
  expect(titleWith(20)).toBe("ten signs.ten signs.");
  expect(titleWith(19)).toBe("ten signs.a");
});

test("what n, 2n or 4n entries take from one grows with them no further than the limit", () => {
  const parent = `@proceedings{p, title = {P}, note = {${"x".repeat(100)}}}\n`;
  const taken = [1, 2, 4].map((times) => {
    const children = Array.from(
      { length: 100 * times },
      (_, index) => `@inproceedings{c${index}, title = {T}, crossref = {p}}\n`,
    );
    const repeats = countRepeats(10_000);
    const { entries } = bibEntries(parent + children.join(""), repeats);
    const file = { entries: new Map(entries.map((entry) => [entry.key, entry])), repeats };
    const items = entries.map((entry) => bibItem(entry, file));
    const problems = items.flatMap((item) => item.problems.map(({ field }) => field));
    return { notes: items.filter(({ item }) => item.note).length, problems };
  });
  for (const { notes, problems } of taken) {
    expect(notes).toBeGreaterThan(50);
    expect(notes).toBeLessThan(101);
    expect(problems).toEqual(["crossref"]);
  }
});

/** Entries without an end: each is looked for in all that follows. */
test.each([
  ["comments", "@comment{ x\n"],
  ["comments in parentheses", "@comment( x\n"],
  ["values", "@book{a b, c = {d\n"],
  ["values in quotation marks", '@book{a, c = "d\n@x{\n'],
])("signs that are looked at for %s without an end grow with their number", (_what, line) => {
  const looked = [100, 200, 400].map((count) => {
    const text = line.repeat(count);
    let signs = 0;
    const counted = new Proxy(Object(text), {
      get: (target, key) => {
        if (typeof key === "string" && /^\d+$/.test(key)) signs += 1;
        const value = Reflect.get(target, key);
        return typeof value === "function" ? value.bind(text) : value;
      },
    });
    bibEntries(counted, countRepeats());
    return signs / count;
  });
  expect(looked[2]).toBeLessThan(2 * (looked[0] ?? 0));
});
