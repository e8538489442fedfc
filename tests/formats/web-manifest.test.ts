import { expect, test } from "vitest";
import { shortName, webManifest } from "../../src/formats/web-manifest.ts";
import { fullSite } from "../layouts/sample.ts";

test("the manifest has the edition's name, language and colours, and icons below the path prefix", () => {
  const site = fullSite();
  const settings = { ...site.settings, title: "الميزان", language: "ar", home: "/ar/" };
  const manifest = JSON.parse(webManifest({ ...site, settings }));
  expect(manifest).toMatchObject({
    name: "الميزان",
    short_name: "الميزان",
    lang: "ar",
    dir: "rtl",
    start_url: "/paper/ar/",
    scope: "/paper/ar/",
    theme_color: site.colors.paper.light,
    background_color: site.colors.paper.light,
  });
  expect(manifest.icons).toEqual([
    { src: "/paper/icon-192.png", sizes: "192x192", type: "image/png", purpose: "any" },
    { src: "/paper/icon-512.png", sizes: "512x512", type: "image/png", purpose: "any" },
    {
      src: "/paper/icon-maskable-512.png",
      sizes: "512x512",
      type: "image/png",
      purpose: "maskable",
    },
  ]);
});

test.each([
  ["The Post", "The Post"],
  ["The Meridian Post", "Meridian"],
  ["El Meridiano", "El Meridiano"],
  ["Le Monde diplomatique", "Monde"],
  ["Harbour and Coast News", "Harbour and"],
  ["Frankfurter Allgemeine", "Frankfurter"],
  ["北京日报", "北京日报"],
])("below an icon, %s is %s", (title, short) => {
  expect(shortName(title)).toBe(short);
});
