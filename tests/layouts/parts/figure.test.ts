import { expect, test } from "vitest";
import { leadFigure } from "../../../layouts/parts/figure.ts";
import { attribute, elementsOf, hasClass, textOf } from "../../kit/markup.ts";
import { fullSite } from "../sample.ts";

const image = { src: "/media/tide gauge.svg", alt: 'A "gauge"', width: 1200, height: 675 };
const render = (changes: object) =>
  elementsOf(String(leadFigure({ ...image, ...changes }, "en-GB", fullSite())));

test("the lead image has its words, its size and an encoded url, and is not put off", () => {
  const [img] = render({}).filter(({ tagName }) => tagName === "img");
  expect(img?.attrs.map(({ name, value }) => [name, value])).toEqual([
    ["src", "/paper/media/tide%20gauge.svg"],
    ["alt", 'A "gauge"'],
    ["width", "1200"],
    ["height", "675"],
    ["fetchpriority", "high"],
    ["decoding", "async"],
  ]);
});

test("caption and credit stand together, and either alone", () => {
  const credit = (changes: object) =>
    render(changes)
      .filter((element) => hasClass(element, "credit"))
      .map(textOf);
  expect(credit({ caption: "The gauge.", credit: "Jo Doe" })).toEqual(["Credit: Jo Doe"]);
  expect(credit({ credit: "Jo Doe" })).toEqual(["Credit: Jo Doe"]);
  const names = render({ caption: "The gauge." }).map(({ tagName }) => tagName);
  expect(names).toContain("figcaption");
  expect(render({}).map(({ tagName }) => tagName)).not.toContain("figcaption");
});

test("a picture of another site is not shown", () => {
  expect(String(leadFigure({ src: "https://a.example/x.png", alt: "" }, "en", fullSite()))).toBe(
    "",
  );
  expect(render({}).some((element) => attribute(element, "src"))).toBe(true);
});
