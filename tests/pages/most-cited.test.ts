import fc from "fast-check";
import { expect, test } from "vitest";
import { mostCited } from "../../src/pages/most-cited.ts";
import { sampleReference } from "../formats/sample.ts";

const listing = (count: number, title = "") => ({
  reference: sampleReference({ title }),
  count,
  teasers: [],
});

test("the ten that most articles cite, as a sort of all would find them", () => {
  fc.assert(
    fc.property(fc.array(fc.nat({ max: 12 }), { maxLength: 60 }), (counts) => {
      const listings = counts.map((count, index) => listing(count, String(index)));
      const sorted = listings
        .filter(({ count }) => count > 1)
        .toSorted((a, b) => b.count - a.count)
        .slice(0, 10);
      expect(mostCited(listings)).toEqual(sorted);
    }),
  );
});
