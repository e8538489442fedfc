import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { patchYaml, yamlData } from "../../../src/content/patch/patch-yaml.ts";
import { times } from "../../kit/measures/sample.ts";
import { data, type WrittenKey, writtenKey } from "./written-keys.ts";

const KEYS = ["title", "description", "date", "authors", "tags", "image", "sponsor", "citations"];
const order = () => KEYS;

const writtenKeys: fc.Arbitrary<WrittenKey[]> = fc
  .subarray(KEYS, { minLength: 1 })
  .chain((keys) => fc.shuffledSubarray(keys, { minLength: 1 }))
  .chain((keys) => fc.tuple(...keys.map((key) => writtenKey(key, data))));

const NUMBER = { numRuns: times(2000) };

function dataIn(text: string): Record<string, unknown> {
  return yamlData(text)?.data as Record<string, unknown>;
}

describe("patching YAML", () => {
  it("changes the lines of one key, and no other byte", () => {
    fc.assert(
      fc.property(writtenKeys, fc.nat(), data, (keys, nth, value) => {
        const text = keys.map((each) => each.text).join("");
        const at = nth % keys.length;
        const before = keys
          .slice(0, at)
          .map((each) => each.text)
          .join("");
        const after = keys
          .slice(at + 1)
          .map((each) => each.text)
          .join("");
        const wanted = { ...dataIn(text), [keys[at]?.key ?? ""]: value };
        const made = patchYaml(text, wanted, order);
        expect(made.problem).toBeUndefined();
        if (made.problem !== undefined) return;
        expect(made.text.startsWith(before)).toBe(true);
        expect(made.text.endsWith(after)).toBe(true);
        expect(dataIn(made.text)).toEqual(wanted);
      }),
      NUMBER,
    );
  });

  it("returns the same text for the same values", () => {
    fc.assert(
      fc.property(writtenKeys, (keys) => {
        const text = keys.map((each) => each.text).join("");
        expect(patchYaml(text, dataIn(text), order)).toEqual({ text });
      }),
      NUMBER,
    );
  });

  it("reaches any values in any number of steps, and keeps line ends", () => {
    fc.assert(
      fc.property(
        writtenKeys,
        fc.array(fc.dictionary(fc.constantFrom(...KEYS), data), { maxLength: 4 }),
        fc.boolean(),
        (keys, steps, crlf) => {
          let text = keys.map((each) => each.text).join("");
          if (crlf) text = text.replaceAll("\n", "\r\n");
          for (const wanted of steps) {
            const made = patchYaml(text, wanted, order);
            expect(made.problem).toBeUndefined();
            if (made.problem !== undefined) return;
            expect(dataIn(made.text) ?? {}).toEqual(wanted);
            expect(patchYaml(made.text, wanted, order)).toEqual({ text: made.text });
            if (text.includes("\r\n")) expect(made.text).not.toMatch(/(?<!\r)\n/);
            text = made.text;
          }
        },
      ),
      NUMBER,
    );
  });
});
