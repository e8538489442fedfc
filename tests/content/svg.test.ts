import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { activePart } from "../../src/content/svg.ts";
import { ROOT } from "../kit/site.ts";

const svg = (inner: string, attributes = "") =>
  Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" ${attributes}>${inner}</svg>`);

test.each([
  "<script>alert(1)</script>",
  "<SCRIPT/>",
  "< script>",
  '<s:script xmlns:s="http://www.w3.org/2000/svg">alert(1)</s:script>',
  "<foreignObject><p/></foreignObject>",
  '<rect onclick="x()"/>',
  "<rect\nONCLICK = 'x()'/>",
  '<rect fill="red"onclick="x()"/>',
  '<a href="https://evil.example/"><text>x</text></a>',
  '<a xlink:href="javascript:alert(1)"/>',
  '<a href="&#106;avascript:alert(1)"/>',
  "<a href=javascript:alert(1)>x</a>",
  '<a href = " javascript:alert(1)"/>',
  '<use href="data:image/svg+xml;base64,AAAA#x"/>',
  '<image href="//evil.example/pixel.png"/>',
  '<set attributeName="href" to="javascript:alert(1)"/>',
  '<animate attributeName="xlink:href" values="x"/>',
  "<style>@import 'https://evil.example/x.css';</style>",
  '<rect style="fill: url(https://evil.example/x)"/>',
  "<rect style='fill: url( \"//evil.example/x\")'/>",
])("%s is no plain drawing", (inner) => {
  expect(activePart(svg(inner))).toEqual(expect.any(String));
});

test("nor is one with entities, a stylesheet, a base or an odd encoding", () => {
  const before = (text: string) => Buffer.concat([Buffer.from(text), svg("")]);
  expect(activePart(before('<!DOCTYPE svg [<!ENTITY x "<script/>">]>'))).toBeDefined();
  const attributes = '<!DOCTYPE svg [<!ATTLIST svg onload CDATA "alert(1)">]>';
  expect(activePart(before(attributes))).toBeDefined();
  expect(activePart(before('<?xml-stylesheet href="#x"?>'))).toBeDefined();
  expect(activePart(before('<?xml version="1.0" encoding="utf-7"?>'))).toBeDefined();
  expect(activePart(svg("", 'xml:base="javascript:x"'))).toBeDefined();
  expect(activePart(Buffer.from("<svg><script/></svg>", "utf16le"))).toBeDefined();
});

test.each([
  '<use href="#shape"/><use xlink:href = "#shape"/>',
  '<rect fill="url(#pattern)" style="fill: url(\'#pattern\')"/>',
  '<image href="data:image/png;base64,AAAA"/>',
  "<text>Station on the line, conditions apply</text>",
  "<style>text { font: 16px serif }</style><title>On time</title>",
  '<metadata><rdf:li rdf:resource="http://creativecommons.org/ns"/></metadata>',
])("%s is", (inner) => {
  expect(activePart(svg(inner))).toBeUndefined();
});

test("a document type without declarations is, as drawing programs write it", () => {
  const type =
    '<?xml version="1.0" encoding="UTF-8"?><!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">';
  expect(activePart(Buffer.concat([Buffer.from(type), svg("")]))).toBeUndefined();
});

test("so are all drawings of the demonstration", () => {
  const media = join(ROOT, "content/media");
  const drawings = readdirSync(media).filter((file) => file.endsWith(".svg"));
  expect(drawings.length).toBeGreaterThan(0);
  for (const file of drawings)
    expect(activePart(readFileSync(join(media, file))), file).toBeUndefined();
});
