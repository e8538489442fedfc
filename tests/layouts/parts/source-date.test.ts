import { expect, test } from "vitest";
import { sourceDate } from "../../../layouts/parts/source-date.ts";
import { readDateText } from "../../../src/content/csl/csl-dates.ts";
import { elementsOf, textOf } from "../../kit/readers/elements.ts";
import { fullSite } from "../sample.ts";

const siteIn = (language: string) => {
  const site = fullSite();
  return { ...site, settings: { ...site.settings, language } };
};

function told(written: string, language = "en-GB"): string {
  const date = readDateText(written) ?? { csl: { literal: written } };
  const markup = String(sourceDate(date.shown, date.csl, siteIn(language)));
  const [body] = elementsOf(markup).filter(({ tagName }) => tagName === "body");
  // The spaces around a dash are thin ones.
  return body ? textOf(body).replace(/\s/gu, " ") : "";
}

test.each([
  ["2020", "2020"],
  ["2020-05", "May 2020"],
  ["2020-05-03", "3 May 2020"],
  ["0079", "79"],
  ["1982/1983", "1982–1983"],
  ["1982-05/1982-06", "May–June 1982"],
  ["1992-05-03/1992-05-05", "3–5 May 1992"],
  ["1992-05-28/1992-06-02", "28 May – 2 June 1992"],
  ["1992-05/1993-06-02", "May 1992 – 2 June 1993"],
  ["1982/", "since 1982"],
  ["1982-05/", "since May 1982"],
  ["2019-21", "Spring 2019"],
  ["2019-22", "Summer 2019"],
  ["2019-23", "Autumn 2019"],
  ["2019-24", "Winter 2019"],
  ["1999-21/2001-22", "Spring 1999 – Summer 2001"],
  ["1850~", "c. 1850"],
  ["1850?", "c. 1850"],
  ["1850~/1855", "c. 1850–1855"],
  ["-0043", "44 BC"],
  ["-0043-03-15", "15 March 44 BC"],
  ["-0043-03", "March 44 BC"],
  ["-0099/-0043", "100–44 BC"],
  ["44 BC - AD 14", "44 BC – 14 AD"],
  ["-0043/", "since 44 BC"],
  ["forthcoming", "forthcoming"],
  ["n.d.", "n.d."],
])("%s is shown as %s", (written, shown) => {
  expect(told(written)).toBe(shown);
});

test.each([
  ["de", "um 1850", "44 v. Chr.", "Frühjahr 2019", "seit 1982"],
  ["es", "hacia 1850", "44 a. C.", "primavera de 2019", "desde 1982"],
  ["fr", "vers 1850", "44 av. J.-C.", "printemps 2019", "depuis 1982"],
  ["ar", "نحو 1850", "44 ق.م", "ربيع 2019", "منذ 1982"],
  ["zh", "约1850年", "公元前44年", "2019年春", "自1982年以来"],
  ["ja", "1850年ごろ", "紀元前44年", "2019年春", "1982年以降"],
  ["nl", "c. 1850", "44 v.Chr.", "Spring 2019", "since 1982"],
])("in %s a guess, a year before the first, a season and what goes on", (language, ...shown) => {
  const dates = ["1850~", "-0043", "2019-21", "1982/"];
  expect(dates.map((date) => told(date, language))).toEqual(shown);
});

test("machines get a day, month or year after year 0, and nothing else", () => {
  const markup = (written: string) => {
    const date = readDateText(written);
    return String(sourceDate(date?.shown, date?.csl, siteIn("en-GB")));
  };
  expect(markup("1850~")).toBe('c. <time datetime="1850">1850</time>');
  expect(markup("1982/")).toBe('since <time datetime="1982">1982</time>');
  for (const date of ["-0043", "2019-21", "1982/1983"]) expect(markup(date)).not.toContain("<time");
});

test("words are text, whatever they hold, and without a date nothing is shown", () => {
  const literal = sourceDate(undefined, { literal: "<b>soon</b>" }, siteIn("en"));
  expect(String(literal)).toBe("<bdi>&lt;b&gt;soon&lt;/b&gt;</bdi>");
  expect(sourceDate(undefined, undefined, siteIn("en"))).toBeUndefined();
});
