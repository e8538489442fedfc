import { expect, test } from "vitest";
import { decodingsOf, suspectsIn } from "../../../src/engine/leaks/decode-urls.ts";
import { leakFinder } from "../../../src/engine/leaks/leaks.ts";

const site = { origin: "https://news.test", pathPrefix: "/paper/" };
const secret = { url: "/2026/03/secret/", file: "content/articles/secret.md" };
const umlaut = { url: "/2026/03/über/", file: "content/articles/über.md" };
const dotted = { url: "/2026/03/v1.2/", file: "content/articles/v1.2.md" };
const folder = { url: "/économie/a/", file: "content/articles/a.md" };
const gothic = { url: "/2026/03/\u{10330}b/", file: "content/articles/gothic.md" };
const hex = { url: "/uber/beef/nine/", file: "content/articles/nine.md" };
const find = leakFinder([secret, umlaut, dotted, folder, gothic, hex], site);
const found = (text: string) => [...find(Buffer.from(text).toString("latin1"))];

test.each([
  '<a href="/paper/2026/03/secret/">',
  '<a href="/2026/03/secret">',
  "https://news.test/paper/2026/03/secret/",
  "HTTPS://NEWS.TEST/paper/lite/2026/03/secret/index.md",
  "https://web.archive.example/web/2026/https://news.test/2026/03/secret/",
  "It is at /2026/03/secret/.",
])("%s names a hidden article", (text) => {
  expect(found(text)).toEqual([secret]);
});

test.each(["/2026/03/über/", "/2026/03/%C3%BCber/", "/2026/03/%c3%bcber"])(
  "%s names one of another script",
  (text) => {
    expect(found(text)).toEqual([umlaut]);
  },
);

test.each([
  ["a slash as a number", "&#47;2026&#47;03&#47;secret&#47;"],
  ["a number with zeros and no semicolon", "&#0047;2026&#00047;03&#47secret"],
  ["hexadecimal numbers", "&#x2f;2026&#X2F;03&#x2f;secret"],
  ["names of signs", "&sol;2026&sol;03&sol;secret&sol;"],
  ["letters as numbers", "/2026/03/&#115;ecre&#x74;/"],
  ["references that were escaped", "/2026/03&amp;sol;secret/"],
  ["references that were escaped often", `/2026/03&${"amp;".repeat(50)}sol;secret/`],
  ["an ampersand as a number", "/2026/03&#38;#38;#47;secret/"],
  ["a percent-encoded url", "https%3A%2F%2Fnews.test%2Fpaper%2F2026%2F03%2Fsecret%2F"],
  ["small hexadecimal letters", "?u=https%3a%2f%2fnews.test%2f2026%2f03%2fsecret&x"],
  ["encoded letters", "/2026/03/%73%65%63%72%65%74/"],
  ["encoded digits", "/%32026/03/secret"],
  ["what was encoded twice", "/2026%252F03%252Fsecret"],
  ["what was encoded often", `/2026%${"25".repeat(50)}2F03/secret`],
  ["an encoded blank behind it", "Read%20/2026/03/secret%20now"],
  ["a percent sign as a reference", "/2026&percnt;2F03&#37;2fsecret"],
  ["a reference that is encoded", "/2026%26sol%3B03%26%2347%3Bsecret"],
  ["JSON", String.raw`{"url":"\/2026\/03\/secret\/"}`],
  ["JSON in numbers", String.raw`{"url":"\u002f2026\u002F03\u002fsecret"}`],
  ["JSON in JSON", String.raw`"{\"url\":\"\\\/2026\\u002f03/secret\"}"`],
  ["letters in JSON", String.raw`"/2026/03/\u0073ecret"`],
  ["other escapes of scripts", String.raw`"\x2f2026\u{2f}03\u{0002F}secret"`],
  ["a line's end in JSON before it", String.raw`"text:\n/2026/03/secret/\n"`],
  ["HTML in JSON", String.raw`"<a href=\"&#47;2026\/03%2Fsecret\">"`],
  ["backslashes", String.raw`<a href="\2026\03\secret\">`],
  ["backslashes behind an origin", String.raw`https:\\news.test\paper\2026\03\secret`],
  ["backslashes in JSON", String.raw`{"url":"\\2026\\03\\secret"}`],
  ["backslashes as references", "&bsol;2026&#92;03&#x5c;secret"],
  ["backslashes that are encoded", "%5C2026%5c03%5Csecret"],
  ["both slashes", String.raw`/2026\/03\secret/`],
  ["slashes twice", "/2026//03///secret/"],
  ["Markdown", String.raw`[x](\/2026/03/secret)`],
  ["no scheme", "//news.test/2026/03/secret/"],
  ["dots that lead nowhere", "/2026/./03/././secret/"],
  ["dots that lead back", "/2026/04/../03/secret/ "],
  ["dots that lead back twice", "/2026/04/other/../../03/secret/"],
  ["encoded dots", "https://news.test/2026/04/%2e%2E/03/%2e/secret"],
  ["dots and backslashes", String.raw`\2026\04\..\03\secret`],
  ["a path from elsewhere", "../../2026/03/secret/"],
  ["a word before it", "url:/2026/03/secret/"],
  ["a port", "https://news.test:443/2026/03/secret/"],
  ["the name of a file", "/2026/03/secret.html"],
  ["a soft hyphen", "/2026/03/se&shy;cret/"],
])("a hidden article is found that is named in %s", (_, text) => {
  expect(found(text)).toEqual([secret]);
});

test.each([
  ["accents on their own", "/2026/03/u\u0308ber/"],
  ["accents on their own, encoded", "/2026/03/u%CC%88ber/"],
  ["accents on their own, as references", "/2026/03/u&#776;ber/"],
  ["accents on their own, in JSON", String.raw`/2026/03/u\u0308ber/`],
  ["references by name", "/2026/03/&uuml;ber/"],
  ["references without a semicolon", "/2026/03/&uumlber/"],
  ["references as numbers", "/2026/03/&#xFC;ber and /2026/03/&#252;ber"],
  ["JSON", String.raw`"/2026/03/\u00fcber"`],
  ["half a letter encoded", "/2026/03/%C3&#37;BCber/"],
  ["encoded twice", "/2026/03/%25C3%25BCber/"],
])("one of another script is found that is written with %s", (_, text) => {
  expect(found(text)).toEqual([umlaut]);
});

test.each([
  ["/2026/03/v1.2/", dotted],
  ["It is /2026/03/v1.2.", dotted],
  ["/2026/03/v1%2E2", dotted],
  ["/2026/03/v1&period;2", dotted],
  ["/économie/a/", folder],
  ["/e\u0301conomie/a/", folder],
  ["/%65%CC%81conomie/a/", folder],
  ["/&eacute;conomie/a/", folder],
  ["/2026/03/\u{10330}b", gothic],
  [String.raw`/2026/03/\ud800\udf30b`, gothic],
  [String.raw`/2026/03/\u{10330}b`, gothic],
  ["/2026/03/&#x10330;b", gothic],
  ["/2026/03/%F0%90%8C%B0b", gothic],
  [String.raw`\uber\beef\nine`, hex],
])("%s names its article", (text, hidden) => {
  expect(found(text)).toEqual([hidden]);
});

test.each([
  "/2026/03/secret-2/",
  "https://other.test/../2026/03/secret/",
  "https://other.test/x/../2026/03/secret/",
  "//other.test/../2026/03/secret/",
  "/2026/../03/secret/",
  "/2026/.../03/secret/",
  "/2026/03/secret%2D2/",
  "/2026/03/secret&#45;2/",
  "/2026/03/secret&hyphen;/ /2026/03/secret&eacute;",
  String.raw`"/2026/03/secret\u002d2"`,
  String.raw`"/2026/03/secret\-2"`,
  "/2026/03/secre&#116;s/",
  "/2026/03/secre%74s/",
  String.raw`\2026\03\secret-2`,
  "/2026/03/secret.v2/",
  "/2026/03/v1.2.3/",
  "/2026/03/v1/",
  "/2026/03/uber/",
  "/2026/03/u%CC%88bers/",
  "/economie/a/",
  "//other.test/2026/03/secret/",
  "https%3A%2F%2Fother.test%2F2026%2F03%2Fsecret",
  "https:&sol;&sol;other.test&sol;2026&sol;03&sol;secret",
  String.raw`https:\/\/other.test\/2026\/03\/secret`,
  String.raw`https:\\other.test\2026\03\secret`,
  "https://news.test.other.test/2026/03/secret/",
  "&#47;2026 &sol;03 %2Fsecret",
  "100 % of 2026/03 &amp; secret",
  "&#99999999;&#xffffff;&nosuch;%zz%\\u12&",
  "/2026/04/secret/",
  "/12026/03/secret/",
  "https://other.test/2026/03/secret/",
  "https://other.test/a/2026/03/secret/",
  "/else/2026/03/secret/",
  "secret",
])("%s names none", (text) => {
  expect(found(text)).toEqual([]);
});

test("thousands of hidden articles of as many folders are found, each", () => {
  const hidden = Array.from({ length: 3000 }, (_, n) => ({
    url: `/${n}/a-${n}/`,
    file: `${n}.md`,
  }));
  const text = hidden.map(({ url }) => `"${url}"`).join(" ");
  expect(leakFinder(hidden, site)(text).size).toBe(3000);
});

test("a prefix of several folders, in capitals too, is the site's own", () => {
  const deep = leakFinder([secret], { origin: "https://news.test", pathPrefix: "/The/Paper/" });
  for (const before of ["https://news.test/The/Paper", "/The/Paper/lite", "%2FThe%2FPaper"])
    expect([...deep(`"${before}/2026/03/secret/"`)], before).toEqual([secret]);
  expect([...deep("https://news.test/the/other/2026/03/secret/")]).toEqual([]);
});

test("what is neither escaped nor suspect is looked at once", () => {
  const harmless = "A text: https://news.test/2026/04/other/, of 12/03/2026. ".repeat(100);
  expect(suspectsIn(harmless, /[%&\\]/g)).toBe("");
  expect(suspectsIn(`${harmless}<a href="/x%2Fy?a=b&amp;c">`, /[%&\\]/g)).toBe("/x%2Fy?a\nb&amp;c");
});

test("each sign of a text is in one suspect at most", () => {
  const text = "a/%2F".repeat(10_000);
  expect(suspectsIn(text, /[%&\\]/g)).toBe(text);
});

test("escapes of escapes are read in a few rounds, however many there are", () => {
  for (const text of [
    "&amp;amp;amp;".repeat(999),
    "%25".repeat(999),
    "\\".repeat(999),
    "&#38;".repeat(999),
    "/a".repeat(999) + "/..".repeat(999),
  ])
    expect(decodingsOf(text).length).toBeLessThan(9);
});
