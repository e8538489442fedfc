import { expect, test } from "vitest";
import { sitemap } from "../../src/formats/sitemap.ts";
import { HOME, moment, samplePage, sampleSite } from "./sample.ts";
import { schemaProblems } from "./xml-check.ts";

function written(entries: { url: string; modified?: ReturnType<typeof moment> }[]): string {
  return sitemap(samplePage("sitemap", "/sitemap.xml", { entries }), sampleSite());
}

test("each page has its absolute address and, where known, its last change with the zone", () => {
  const xml = written([
    { url: "/" },
    { url: "/2026/07/tide/", modified: moment("2026-07-01 09:30") },
  ]);
  expect(xml).toContain(`<url><loc>${HOME}</loc></url>`);
  expect(xml).toContain(
    `<url><loc>${HOME}2026/07/tide/</loc><lastmod>2026-07-01T09:30:00+01:00</lastmod></url>`,
  );
});

test("a page in several languages names them all, itself among them, and the first for all others", async () => {
  const alternates = [
    { language: "en", url: "/" },
    { language: "es", url: "/es/" },
  ];
  const xml = sitemap(
    samplePage("sitemap", "/sitemap.xml", { entries: [{ url: "/", alternates }] }),
    sampleSite(),
  );
  expect(xml).toContain('xmlns:xhtml="http://www.w3.org/1999/xhtml"');
  expect(xml).toContain(
    `<url><loc>${HOME}</loc><xhtml:link rel="alternate" hreflang="en" href="${HOME}"/><xhtml:link rel="alternate" hreflang="es" href="${HOME}es/"/><xhtml:link rel="alternate" hreflang="x-default" href="${HOME}"/></url>`,
  );
  const schemas = ["sitemap.xsd", "xhtml-link.xsd"];
  expect(await schemaProblems(xml, "sitemap-alternates.xsd", schemas)).toEqual([]);
});

test("addresses in any script, with marks that XML escapes, pass the schema", async () => {
  const xml = written([
    { url: "/2026/03/港口-ميناء/" },
    { url: "/a&b<c/", modified: moment("2026-03-01") },
  ]);
  expect(await schemaProblems(xml, "sitemap.xsd")).toEqual([]);
});

test("a sitemap without a page passes the schema", async () => {
  expect(await schemaProblems(written([]), "sitemap.xsd")).toEqual([]);
});

test("the schema refuses a relative address and a time without a zone", async () => {
  const xml = written([{ url: "/", modified: moment("2026-03-01") }]);
  expect(await schemaProblems(xml.replace(HOME, "/"), "sitemap.xsd")).not.toEqual([]);
  expect(await schemaProblems(xml.replace("+00:00", ""), "sitemap.xsd")).not.toEqual([]);
});
