import { describe, expect, test } from "vitest";
import {
  checkAuthor,
  checkHost,
  checkSections,
  checkTimeZone,
  checkTitle,
  checkUrl,
} from "../../../src/cli/init/check-answers.ts";

describe("sections", () => {
  test("are separated by the commas of any language, and get ids from their titles", () => {
    expect(checkSections("World, Économie،  Sport、Science，Law,")).toEqual({
      value: [
        { id: "world", title: "World" },
        { id: "economie", title: "Économie" },
        { id: "sport", title: "Sport" },
        { id: "science", title: "Science" },
        { id: "law", title: "Law" },
      ],
    });
  });

  test("that papers often have get an id in Latin letters in every language", () => {
    expect(checkSections("العالم، ثقافة")).toEqual({
      value: [
        { id: "world", title: "العالم" },
        { id: "culture", title: "ثقافة" },
      ],
    });
    expect(checkSections("国際、政治")).toMatchObject({
      value: [{ id: "world" }, { id: "politics" }],
    });
  });

  test("take an id before the title, and ask for one if the title gives none", () => {
    expect(checkSections("sport=رياضة")).toEqual({ value: [{ id: "sport", title: "رياضة" }] });
    expect(checkSections("رياضة")).toMatchObject({
      problem: { hint: expect.stringContaining("my-id=رياضة") },
    });
  });

  test("have different ids", () => {
    expect(checkSections("Sport, sport")).toMatchObject({
      problem: {
        rule: "settings/duplicate-section",
        hint: expect.stringContaining("sport-2=sport"),
      },
    });
  });

  test.each(["", " , ", "a\u0000b"])("%j are refused", (text) => {
    expect(checkSections(text)).toHaveProperty("problem");
  });
});

test.each([
  ["kiosk.example", "https://kiosk.example"],
  [" www.kiosk.example/paper/ ", "https://www.kiosk.example/paper"],
  ["http://localhost:8080", "http://localhost:8080"],
])("the scheme of an address may be left out: %s", (text, value) => {
  expect(checkUrl(text)).toEqual({ value });
});

test("a name that is not an address gets an example of a site's", () => {
  expect(checkUrl("kiosk")).toMatchObject({
    problem: { hint: "Write the site's address, as in https://news.example.org." },
  });
});

test.each([
  ["Berlin", "Europe/Berlin"],
  ["new york", "America/New_York"],
  ["Europe/Berln", "Europe/Berlin"],
])("a time zone is suggested for %s", (text, zone) => {
  expect(checkTimeZone(text)).toMatchObject({ problem: { hint: `Did you mean \`${zone}\`?` } });
});

test("an empty answer is not told what to do in a file", () => {
  expect(checkTitle(" ")).toEqual({
    problem: { rule: "field/empty", message: "The text is empty" },
  });
});

test("an author's name gives the file's name; the desk of each language is a desk", () => {
  expect(checkAuthor("Zoë O'Neil")).toEqual({
    value: { id: "zoe-oneil", name: "Zoë O'Neil", kind: "person" },
  });
  expect(checkAuthor("leila=ليلى حداد")).toEqual({
    value: { id: "leila", name: "ليلى حداد", kind: "person" },
  });
  expect(checkAuthor("هيئة التحرير")).toMatchObject({ value: { id: "news-desk", kind: "desk" } });
  expect(checkAuthor("../../x")).toMatchObject({ value: { id: "x", name: "../../x" } });
  expect(checkAuthor("ليلى")).toHaveProperty("problem");
});

test("a host is its name, its title or its number; a near miss is named", () => {
  for (const text of ["gitlab", " GitLab ", "GitLab Pages", "2"])
    expect(checkHost(text)).toEqual({ value: "gitlab" });
  expect(checkHost("netlfy")).toMatchObject({ problem: { hint: "Did you mean netlify?" } });
  expect(checkHost("99")).toHaveProperty("problem");
});
