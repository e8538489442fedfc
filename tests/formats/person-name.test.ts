import fc from "fast-check";
import { expect, test } from "vitest";
import { initials, personName } from "../../src/formats/person-name.ts";

test.each([
  ["Jane Doe", "Doe", "Jane"],
  ["  Jane   Mary Doe ", "Doe", "Jane Mary"],
  ["Ursula von der Leyen", "von der Leyen", "Ursula"],
  ["Juan de la Cruz", "de la Cruz", "Juan"],
  ["Mary-Jane O’Neil", "O’Neil", "Mary-Jane"],
  ["Jürgen Ångström", "Ångström", "Jürgen"],
  ["bell hooks", "hooks", "bell"],
  ["J.R.R. Tolkien", "Tolkien", "J.R.R."],
])("%s has a family name and a given name", (name, family, given) => {
  expect(personName(name)).toEqual({ family, given });
});

test.each([
  ["Sammy Davis, Jr.", "Davis", "Sammy", "Jr."],
  ["Sammy Davis Jr", "Davis", "Sammy", "Jr"],
  ["Henry Ford III", "Ford", "Henry", "III"],
  ["Vincent van Gogh Sr.", "van Gogh", "Vincent", "Sr."],
])("%s has a suffix", (name, family, given, suffix) => {
  expect(personName(name)).toEqual({ family, given, suffix });
});

test.each(["Plato", "李明", "Иван Петров", "Doe, Jane", "R2 D2", "Jr.", ""])(
  "“%s” is left whole",
  (name) => {
    expect(personName(name)).toEqual({ family: name });
  },
);

test("nothing of a name is lost", () => {
  const words = fc.constantFrom(
    "Jane",
    "van",
    "de",
    "Doe",
    "O’Neil",
    "Jr.",
    "III",
    "李",
    "J.",
    ",",
  );
  fc.assert(
    fc.property(fc.array(words, { maxLength: 6 }), (parts) => {
      const name = parts.join(" ");
      const { given, family, suffix } = personName(name);
      const whole = [given, family, suffix].filter(Boolean).join(" ");
      expect(whole.replace(/[\s,]/g, "")).toBe(name.replace(/[\s,]/g, ""));
    }),
  );
});

test.each([
  ["Jane Mary", "J. M."],
  ["Jean-Paul", "J.-P."],
  ["J. K.", "J. K."],
  ["J.R.R.", "J. R. R."],
  ["Élodie", "É."],
  ["E\u0301lodie", "E\u0301."],
])("%s is %s", (given, short) => {
  expect(initials(given)).toBe(short);
});
