import { expect, test } from "vitest";
import { linkTo } from "../../../layouts/parts/link.ts";

const site = { pathPrefix: "/paper/" };

test("URLs of the site get the path prefix, those of others stay as they are", () => {
  expect(linkTo("/ethics/#aims", site)).toBe("/paper/ethics/#aims");
  expect(linkTo("https://a.example/", site)).toBe("https://a.example/");
  for (const url of ["mailto:a@a.example", "tel:+44", "sms:+44"])
    expect(linkTo(url, site)).toBe(url);
});

test.each([
  "javascript:alert(1)",
  " javascript:alert(1)",
  "data:text/html,x",
  "//evil.example/",
  "/\\evil.example/",
  "ftp://a.example/",
  "",
  undefined,
])("“%s” is not linked", (url) => expect(linkTo(url, { pathPrefix: "/" })).toBeUndefined());
