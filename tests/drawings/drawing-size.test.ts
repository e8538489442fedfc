import { expect, test } from "vitest";
import { pictureFacts } from "../../src/content/pictures/picture-facts.ts";

/** The size of a drawing whose root element has these attributes. */
function size(attributes: string): string {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" ${attributes}/>`;
  const { facts } = pictureFacts("media/a.svg", Buffer.from(svg));
  return "problem" in facts ? facts.problem : `${facts.width} × ${facts.height}`;
}

const BOX = 'viewBox="0 0 300 100"';

test.each([
  [BOX, "300 × 100"],
  ['viewBox="-10 -10 300 100"', "300 × 100"],
  ['viewBox="  0,0 , 3e2 1e2 "', "300 × 100"],
  ['viewBox="0&#10;0&#9;300\n100"', "300 × 100"],
  ['viewBox="0 0 .5 .25"', "200 × 100"],
  ['viewBox="0 0 24 24"', "24 × 24"],
  ['width="300" height="100"', "300 × 100"],
  [`width="600px" height="600px" ${BOX}`, "600 × 600"],
  [`width="100%" height="auto" ${BOX}`, "300 × 100"],
  [`width="100%" height="50" ${BOX}`, "150 × 50"],
  [`width="600" ${BOX}`, "600 × 200"],
  [`height=" 50 " ${BOX}`, "150 × 50"],
  ['width="1in" height="2.54cm"', "96 × 96"],
  ['width="25.4mm" height="101.6Q"', "96 × 96"],
  ['width="72pt" height="6pc"', "96 × 96"],
  ['width="20em" height="10ex"', "320 × 80"],
  ['width="1e2" height="1E1px"', "100 × 10"],
  ['width="0.2" height="0.2"', "1 × 1"],
  ['style="width:300px;height:100px"', "300 × 100"],
  [`style="WIDTH: 600px /* wide */; fill: red" width="9" ${BOX}`, "600 × 200"],
  [`width="-5" height="0" ${BOX}`, "300 × 100"],
  [`width="50vw" height="calc(1px)" ${BOX}`, "300 × 100"],
])("%s is %s", (attributes, expected) => {
  expect(size(attributes)).toBe(expected);
});

test.each([
  "",
  'width="300"',
  'width="100%" height="100%"',
  'viewBox="0 0 300"',
  'viewBox="0 0 0 100"',
  'viewBox="0 0 -300 100"',
  'viewBox="0 0 a b"',
  'width="Infinity" height="NaN"',
  'height="0" width="0"',
])("%s says no size", (attributes) => {
  expect(size(attributes)).toBe("The drawing “/media/a.svg” has no size");
});

test("a size that no browser can count to is refused", () => {
  expect(size('viewBox="0 0 1 0.000001"')).toContain("units on a side");
  expect(size('width="1e9" height="1"')).toContain("units on a side");
});

test("the first element is found behind whatever comes before it", () => {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" ${BOX}/>`;
  for (const before of [
    `<?xml version="1.0"?>\n<!-- ${"x".repeat(1_000_000)} -->`,
    " ".repeat(1_000_000),
  ])
    expect(pictureFacts("a.svg", Buffer.from(before + svg)).facts).toMatchObject({ width: 300 });
});
