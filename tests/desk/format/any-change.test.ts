import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { yamlData } from "../../../src/content/patch/patch-yaml.ts";
import { type FormField, fieldsWithin, shapeOf } from "../../../src/desk/format/form-field.ts";
import { type WrittenKey, words, writtenKey } from "../../content/patch/written-keys.ts";
import { deskFields, deskFormat } from "../../kit/desk/desk-formats.ts";
import { throughTheDesk } from "../../kit/desk/through-the-desk.ts";
import { times } from "../../kit/measures/sample.ts";

const FIELDS = deskFields("article").filter(({ name }) => name !== "body");
const { fromFile, toFile } = deskFormat("article");

const days = fc.constantFrom(
  "2026-03-01",
  "2026-03-29 9:30",
  "2026-07-01T09:30",
  "2026-01-01T23:59:30Z",
  "2026-10-25T01:30+01:00",
);
const flags = fc.constantFrom(true, false, "yes", "off", "Yes");
const text = words.map((word) => word.trim()).filter((word) => word !== "");

/** A value of a field, in any form that a file may have. */
function inFile(field: FormField): fc.Arbitrary<unknown> {
  switch (shapeOf(field)) {
    case "boolean":
      return flags;
    case "number":
      return fc.oneof(fc.integer(), fc.integer().map(String));
    case "moment":
      return days;
    case "words":
      return fc.oneof(text, fc.array(text, { maxLength: 3 }));
    case "pairs":
      return fc.dictionary(fc.constantFrom("a", "b"), text);
    case "object":
      return fc.oneof(text, objectIn(field));
    case "entries":
      return fc.oneof(
        fc.array(fc.oneof(text, objectIn(field)), { maxLength: 3 }),
        fc.dictionary(fc.constantFrom("one", "two", "three"), fc.oneof(text, objectIn(field))),
      );
    default:
      return fc.oneof(text, text, fc.integer(), fc.constant(null), fc.constant(""));
  }
}

/** Some of an object's fields, and one that the desk does not know. */
function objectIn(field: FormField): fc.Arbitrary<unknown> {
  const known = fieldsWithin(field, {})
    .slice(0, 5)
    .map((own) => [own.name, inFile(own)] as const);
  const unknown = fc.constantFrom({ "date-parts": [[2026, 3]] }, "x", 1);
  return fc.record(Object.fromEntries([...known, ["issued", unknown]]), { requiredKeys: [] });
}

/** A value that an editor could give a field. */
function inDesk(field: FormField): fc.Arbitrary<unknown> {
  switch (shapeOf(field)) {
    case "boolean":
      return fc.boolean();
    case "number":
      return fc.oneof(fc.integer(), fc.constant(null));
    case "moment":
      return fc.constantFrom("", "2027-01-01T00:00", "2027-07-01T10:15");
    case "words":
      return fc.array(text, { maxLength: 3 });
    case "pairs":
      return fc.dictionary(fc.constantFrom("a", "b"), text);
    case "object":
      return fc.oneof(fc.constant(null), objectOf(field));
    case "entries":
      return fc.array(objectOf(field), { maxLength: 3 });
    default:
      return fc.oneof(text, fc.constant(""));
  }
}

function objectOf(field: FormField): fc.Arbitrary<unknown> {
  const own = fieldsWithin(field, {})
    .slice(0, 5)
    .map((each) => [each.name, inDesk(each)] as const);
  return fc.record(Object.fromEntries(own));
}

const written: fc.Arbitrary<WrittenKey[]> = fc
  .shuffledSubarray([...FIELDS], { minLength: 1, maxLength: 8 })
  .chain((fields) => fc.tuple(...fields.map((field) => writtenKey(field.name, inFile(field)))));

const bodies = fc.constantFrom(
  "",
  "\n",
  "\nText.\n",
  "Text\n---\nmore",
  "\n\n    code\n\n*[CPIH]: prices\n\\[@x]",
  "\n---\n",
);

const RUNS = { numRuns: times(1500) };

function joined(keys: readonly WrittenKey[]): string {
  return keys.map((each) => each.text).join("");
}

/** What an editor gets, and what comes back if nothing is changed. */
function opened(file: string, omitsEmpty: boolean): Record<string, unknown> {
  return throughTheDesk(fromFile(file), deskFields("article"), { omitsEmpty });
}

describe("the desk and any article", () => {
  it("saves what it read, byte for byte, if nothing was changed", () => {
    fc.assert(
      fc.property(
        written,
        bodies,
        fc.boolean(),
        fc.constantFrom("\n", "\r\n"),
        fc.constantFrom("", "\ufeff", "\n"),
        (keys, body, omitsEmpty, end, start) => {
          const file = start + `---\n${joined(keys)}---\n${body}`.replaceAll("\n", end);
          expect(toFile(opened(file, omitsEmpty))).toBe(file);
        },
      ),
      RUNS,
    );
  });

  it("changes only the lines of the field that was changed", () => {
    const change = fc
      .constantFrom(...FIELDS)
      .chain((field) => inDesk(field).map((value) => ({ name: field.name, value })));
    fc.assert(
      fc.property(
        written,
        bodies,
        fc.boolean(),
        change,
        (keys, body, omitsEmpty, { name, value }) => {
          const file = `---\n${joined(keys)}---\n${body}`;
          const values = { ...opened(file, omitsEmpty), [name]: value };
          const made = toFile(values);
          const at = keys.findIndex(({ key }) => key === name);
          if (at === -1) {
            expect(withoutKey(made, name)).toEqual(withoutKey(file, name));
            for (const { text: own } of keys) expect(made).toContain(own);
          } else {
            expect(made.startsWith(`---\n${joined(keys.slice(0, at))}`)).toBe(true);
            expect(made.endsWith(`${joined(keys.slice(at + 1))}---\n${body}`)).toBe(true);
          }
          // What was saved is what the desk shows next time, and saving again changes nothing.
          expect(toFile(opened(made, omitsEmpty))).toBe(made);
          expect(toFile(values)).toBe(made);
        },
      ),
      RUNS,
    );
  });

  it("keeps the front matter when the text changes, and the text when the front matter does", () => {
    fc.assert(
      fc.property(written, bodies, text, (keys, body, now) => {
        const front = `---\n${joined(keys)}---\n`;
        const made = toFile({ ...opened(front + body, true), body: now });
        expect(made.startsWith(front)).toBe(true);
        expect(fromFile(made).body).toBe(now);
      }),
      RUNS,
    );
  });
});

function withoutKey(file: string, name: string): unknown {
  const { [name]: _, ...data } = Object(
    yamlData(file.slice(4, file.indexOf("\n---", 3) + 1))?.data,
  );
  return data;
}
