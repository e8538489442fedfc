import { expect, test } from "vitest";
import { doiUrl, webUrl } from "../../src/formats/web-url.ts";

test.each(["https://a.example/", "http://a.example", "HTTPS://A.EXAMPLE"])(
  "%s leads to the web",
  (url) => {
    expect(webUrl(url)).toBe(url);
  },
);

test.each([
  undefined,
  "",
  "/page/",
  "javascript:alert(1)//https://a.example",
  " https://a.example",
  "data:text/html,x",
  "https:a",
])("%s does not", (url) => {
  expect(webUrl(url)).toBeUndefined();
});

test("a DOI becomes an address, however it is written", () => {
  expect(doiUrl("10.1000/182")).toBe("https://doi.org/10.1000/182");
  expect(doiUrl("doi: 10.1000/182")).toBe("https://doi.org/10.1000/182");
  expect(doiUrl("https://doi.org/10.1000/a<b?c#d")).toBe("https://doi.org/10.1000/a%3Cb%3Fc%23d");
});
