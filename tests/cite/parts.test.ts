import { expect, test } from "vitest";
import { cslSource } from "../../src/cite/csl-source.ts";
import { isbnOf, looksLikeIsbn } from "../../src/cite/isbn.ts";
import { keyFor } from "../../src/cite/key-for.ts";
import { authorsOf } from "../../src/cite/names.ts";
import { risItems } from "../../src/cite/ris-source.ts";
import { addressOf } from "../../src/cite/tracked-address.ts";
import { whatIsNamed } from "../../src/cite/what-is-named.ts";
import { decodePage } from "../../src/html-reading/decode-page.ts";

test.each([
  ["978-3-16-148410-0", "9783161484100"],
  ["ISBN 0-8044-2957-X", "080442957X"],
  ["978-3-16-148410-1", undefined],
  ["12345", undefined],
])("the ISBN %j is %j", (text, isbn) => {
  expect(isbnOf(text)).toBe(isbn);
});

test.each([
  ["https://doi.org/10.1000/182", { doi: "10.1000/182" }],
  ["doi:10.1000/182", { doi: "10.1000/182" }],
  ["978-3-16-148410-0", { isbn: "9783161484100" }],
  ["https://post.example/a", { url: new URL("https://post.example/a") }],
  ["www.post.example", { url: new URL("https://www.post.example") }],
  ["file:///etc/passwd", undefined],
  ["javascript:alert(1)", undefined],
  ["none.md", undefined],
])("%j names %j", (text, named) => {
  expect(whatIsNamed(text)).toEqual(named);
});

test.each([
  ["https://a.example/?utm_source=x&id=1&fbclid=2", "https://a.example/?id=1"],
  ["https://a.example/#:~:text=rent", "https://a.example/"],
  ["https://user:pass@a.example/", undefined],
  ["data:text/html,x", undefined],
  [`https://a.example/${"x".repeat(3_000)}`, undefined],
])("the address %j is written as %j", (written, address) => {
  expect(addressOf(written)).toBe(address);
});

test("keys are names and years, in any script", () => {
  const none = {
    author: [],
    publisher: undefined,
    title: undefined,
    url: undefined,
    date: undefined,
  };
  expect(keyFor({ ...none, author: ["Ada Lovelace"], date: "1843-05" })).toBe("lovelace-1843");
  expect(keyFor({ ...none, author: [{ family: "van Gogh" }] })).toBe("van-gogh");
  expect(keyFor({ ...none, author: ["Office for National Statistics of Wales"] })).toBe(
    "office-for-national-statistics-of-wales",
  );
  expect(keyFor({ ...none, publisher: "人民日报", date: "2026" })).toBe("人民日报-2026");
  expect(keyFor({ ...none, title: "How long is a metre?" })).toBe("how-long-is-a");
  expect(keyFor({ ...none, url: "https://www.bipm.org/x" })).toBe("bipm-org");
  expect(keyFor(none)).toBe("source");
});

test("authors are people, each once", () => {
  expect(
    authorsOf(
      [
        "By Ada Lovelace",
        "Ada Lovelace",
        "https://x.example/ada",
        "@ada",
        "The Post",
        "",
        "a@b.example",
      ],
      "The Post",
    ),
  ).toEqual(["Ada Lovelace"]);
  expect(authorsOf([{ literal: "WHO" }, { given: "Ada", family: "Lovelace" }], undefined)).toEqual([
    "WHO",
    { family: "Lovelace", given: "Ada" },
  ]);
});

test("an RIS file has sources in CSL's fields", () => {
  const ris =
    "TY  - JOUR\r\nTI  - The metre\r\nAU  - Lovelace, Ada\r\nAU  - Somerville, Mary\r\nPY  - 2018/04/11/\r\nJO  - Metrologia\r\nSP  - 13\r\nEP  - 16\r\nDO  - 10.1088/x\r\nSN  - 0026-1394\r\nER  - \r\n";
  expect(risItems(ris).map(cslSource)).toEqual([
    {
      type: "article-journal",
      title: "The metre",
      author: [
        { family: "Lovelace", given: "Ada" },
        { family: "Somerville", given: "Mary" },
      ],
      "container-title": "Metrologia",
      date: "2018-04-11",
      ...{ page: "13-16", doi: "10.1088/x", ISSN: "0026-1394" },
    },
  ]);
  expect(risItems("no RIS")).toEqual([]);
});

test.each([
  ["UTF-8", Buffer.from("é"), "", "é"],
  ["Latin-1 without a declaration", Buffer.from("é", "latin1"), "", "é"],
  ["the Content-Type", Buffer.from([0x83, 0x4a]), "text/html; charset=Shift_JIS", "カ"],
  [
    "its own declaration",
    Buffer.concat([Buffer.from('<meta charset="gb18030">'), Buffer.from([0xb1, 0xb1])]),
    "",
    '<meta charset="gb18030">北',
  ],
  ["a byte order mark", Buffer.from("\ufeffé", "utf16le"), "text/html; charset=utf-8", "é"],
  ["an unknown encoding", Buffer.from("é"), "text/html; charset=x-nothing", "é"],
])("a page is decoded by %s", (_, bytes, contentType, text) => {
  expect(decodePage(bytes, contentType)).toBe(text);
});

test.each([
  ["978-0-14-312779-5", true],
  ["0-306-40615-X", true],
  ["978-0-14-312779", false],
  ["rents-2026", false],
])("%s, with a wrong digit, still looks like an ISBN: %s", (text, does) => {
  expect(isbnOf(text)).toBeUndefined();
  expect(looksLikeIsbn(text)).toBe(does);
});
