import { expect, test } from "vitest";
import { webUrl } from "../../src/formats/web-url.ts";

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
