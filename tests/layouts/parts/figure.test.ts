import { expect, test } from "vitest";
import { leadFigure, picture } from "../../../layouts/parts/figure.ts";
import { SIZES } from "../../../src/pictures/sizes.ts";
import { attribute, elementsOf, hasClass, textOf } from "../../kit/readers/elements.ts";
import { fullSite } from "../sample.ts";

const image = { src: "/media/tide gauge.svg", alt: 'A "gauge"', width: 1200, height: 675 };
const render = (changes: object) =>
  elementsOf(String(leadFigure({ ...image, ...changes }, "en-GB", fullSite())));

test("the lead image has its words, its size and an encoded URL, and loads at once", () => {
  const [img] = render({}).filter(({ tagName }) => tagName === "img");
  expect(img?.attrs.map(({ name, value }) => [name, value])).toEqual([
    ["src", "/paper/media/tide%20gauge.svg"],
    ["alt", 'A "gauge"'],
    ["width", "1200"],
    ["height", "675"],
    ["fetchpriority", "high"],
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

test("browsers choose among variants by the place that the picture has, with the path prefix in every candidate", () => {
  const raster = { stem: "/assets/pictures/quay-0123456789", fallback: "jpeg" as const };
  const own = { ...image, src: "/media/quay.jpg", width: 1600, height: 900, raster };
  const shown = elementsOf(String(picture(own, fullSite(), { role: "list", decorative: true })));
  const sources = shown.filter(({ tagName }) => tagName === "source");
  expect(sources.map((source) => attribute(source, "type"))).toEqual(["image/avif", "image/webp"]);
  expect(sources.map((source) => attribute(source, "sizes"))).toEqual([SIZES.list, SIZES.list]);
  const set = attribute(sources[0] ?? fail(), "srcset")?.split(", ");
  expect(set?.[0]).toBe("/paper/assets/pictures/quay-0123456789-320.avif 320w");
  expect(set).toHaveLength(5);
  const img = shown.find(({ tagName }) => tagName === "img") ?? fail();
  expect(attribute(img, "src")).toBe("/paper/assets/pictures/quay-0123456789-1200.jpg");
  expect(attribute(img, "alt")).toBe("");
  expect(attribute(img, "loading")).toBe("lazy");
});

function fail(): never {
  throw new Error("there is no such element");
}

test("a picture of another site is not shown", () => {
  expect(String(leadFigure({ src: "https://a.example/x.png", alt: "" }, "en", fullSite()))).toBe(
    "",
  );
  expect(render({}).some((element) => attribute(element, "src"))).toBe(true);
});
