import { expect, test } from "vitest";
import type { Name } from "../../../src/citations/types.ts";
import { names, shownName } from "../../../src/content/csl/csl-names.ts";

test.each<[Name, string]>([
  [{ family: "Doe", given: "Jane" }, "Jane Doe"],
  [{ family: "Doe" }, "Doe"],
  [{ given: "Prince" }, "Prince"],
  [{ literal: "World Health Organization", family: "Doe" }, "World Health Organization"],
  [
    { family: "Beethoven", given: "Ludwig", "non-dropping-particle": "van" },
    "Ludwig van Beethoven",
  ],
  [
    { family: "Humboldt", given: "Alexander", "dropping-particle": "von" },
    "Alexander von Humboldt",
  ],
  [
    {
      family: "Fontaine",
      given: "Jean",
      "dropping-particle": "de",
      "non-dropping-particle": "La",
      suffix: "III",
    },
    "Jean de La Fontaine III",
  ],
  [{ family: "Artagnan", given: "Charles", "non-dropping-particle": "d'" }, "Charles d'Artagnan"],
  [{ family: "Davis", given: "Sammy", suffix: "Jr." }, "Sammy Davis Jr."],
  [{ family: "Davis", given: "Sammy", suffix: "Jr.", "comma-suffix": true }, "Sammy Davis, Jr."],
])("the name %j is shown as %s", (name, shown) => {
  expect(shownName(name)).toBe(shown);
});

test("a text is a name in one piece, and one name is a list of one", () => {
  expect(names.parse("Jane  Doe ")).toEqual([{ literal: "Jane Doe" }]);
  expect(names.parse([{ family: "Doe", given: "Jane" }, "Staff"])).toEqual([
    { family: "Doe", given: "Jane" },
    { literal: "Staff" },
  ]);
});

test("a name has no other parts", () => {
  for (const bad of [{ familie: "x" }, 7, [[]], { family: "" }])
    expect(names.safeParse([bad]).success, JSON.stringify(bad)).toBe(false);
});
