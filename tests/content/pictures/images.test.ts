import { mkdirSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { scanContent } from "../../../src/content/files/scan.ts";
import { imageFinder } from "../../../src/content/pictures/images.ts";
import { measurePictures } from "../../../src/content/pictures/measure-pictures.ts";
import { useScratch } from "../../kit/disk/scratch.ts";

const place = useScratch();

const SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30"/>';

const FROM = "articles/world/x.md";

function write(files: Record<string, string | Uint8Array>): void {
  for (const [path, bytes] of Object.entries(files)) {
    mkdirSync(join(place.folder, path, ".."), { recursive: true });
    writeFileSync(join(place.folder, path), bytes);
  }
}

const scanned = () =>
  imageFinder(
    measurePictures(place.folder, scanContent({ folder: place.folder, shown: "content" }).images),
  );

function finder(files: Record<string, string | Uint8Array>) {
  write(files);
  const { find } = scanned();
  return (src: string) => find(src, FROM);
}

test("a picture is found from the root, beside the article, or by its name in media/", () => {
  const find = finder({ "media/map.svg": SVG, "articles/world/graph.svg": SVG });
  const drawing = expect.any(String);
  const map = { url: "/media/map.svg", width: 40, height: 30, drawing };
  for (const src of ["/media/map.svg", "media/map.svg", "map.svg", "../../media/map.svg"]) {
    expect(find(src), src).toEqual(map);
  }
  const graph = { url: "/media/articles/world/graph.svg", width: 40, height: 30, drawing };
  for (const src of ["graph.svg", "./graph.svg", "/articles/world/graph.svg"]) {
    expect(find(src), src).toEqual(graph);
  }
});

test("names with spaces, escapes or letters in another Unicode form are found", () => {
  const find = finder({ "media/karte de\u0301ja\u0300.svg": SVG, "media/100%.svg": SVG });
  expect(find("/media/karte%20d\u00e9j\u00e0.svg")).toMatchObject({ width: 40 });
  expect(find("karte d\u00e9j\u00e0.svg")).toMatchObject({ width: 40 });
  expect(find("/media/100%.svg")).toMatchObject({ width: 40 });
});

test("pictures on other sites are not looked for", () => {
  const find = finder({});
  expect(find("https://example.org/x.png")).toEqual({
    url: "https://example.org/x.png",
    remote: true,
  });
  expect(find("//example.org/x.png")).toEqual({ url: "https://example.org/x.png", remote: true });
});

test("nothing outside the content folder is found, and no other scheme", () => {
  const find = finder({ "media/map.svg": SVG });
  for (const src of [
    "../../../etc/passwd",
    "/../media/map.svg",
    "file:///x.png",
    "data:image/png;base64,AA",
    "..",
    "/",
    "",
  ]) {
    expect(find(src), src).toHaveProperty("problem");
  }
});

test("another case is named in the hint", () => {
  expect(finder({ "media/map.svg": SVG })("/media/Map.svg")).toEqual({
    rule: "image/missing",
    problem: "There is no picture “/media/Map.svg”",
    hint: "Did you mean `/media/map.svg`?",
  });
});

test("a picture with another ending is suggested, and told if it can't be shown", () => {
  const find = finder({ "media/quay.heic": "x", "media/map.svg": SVG });
  expect(find("/media/quay.jpg")).toMatchObject({ hint: "Did you mean `/media/quay.heic`?" });
  expect(find("/media/quay.heic")).toEqual({
    rule: "image/broken",
    problem: "The picture “/media/quay.heic” is a HEIC file",
    hint: "Export it as JPEG: browsers can’t show this format.",
  });
  expect(find("Map.PNG")).toMatchObject({ hint: "Did you mean `/media/map.svg`?" });
});

test("a drawing that is a program, and a file that is not a picture, are refused", () => {
  const find = finder({
    "media/a.svg": SVG.replace("/>", "><script/></svg>"),
    "media/b.png": "text",
    "media/c.png": "",
    "media/d.svg": "<svg/>",
  });
  expect(find("/media/a.svg")).toMatchObject({
    problem: "The drawing “/media/a.svg” contains a script: <script> (line 1, column 64)",
  });
  expect(find("/media/b.png")).toMatchObject({
    problem: expect.stringContaining("plain text, not a picture"),
  });
  expect(find("/media/c.png")).toMatchObject({
    problem: expect.stringContaining("an empty file"),
  });
});

test("a photograph that lies on its side has the size that is seen", () => {
  // A JPEG of 4 by 2, with an Exif block that says it must be turned by a quarter.
  const exif = Buffer.from(
    "457869660000" +
      "4d4d002a00000008" +
      "0001" +
      "0112" +
      "0003" +
      "00000001" +
      "00060000" +
      "00000000",
    "hex",
  );
  const length = Buffer.alloc(2);
  length.writeUInt16BE(exif.length + 2);
  const frame = Buffer.from(
    "ffc0" + "0011" + "08" + "0002" + "0004" + "03" + "011100" + "021100" + "031100",
    "hex",
  );
  const jpeg = Buffer.concat([
    Buffer.from("ffd8ffe1", "hex"),
    length,
    exif,
    frame,
    Buffer.from("ffda" + "0008" + "01" + "0100" + "003f00" + "00" + "ffd9", "hex"),
  ]);
  expect(finder({ "media/photo.jpg": jpeg })("photo.jpg")).toMatchObject({ width: 2, height: 4 });
});

test("a picture's hash is its file's, whatever name it is found by, and differs between files", () => {
  write({ "media/map.svg": SVG, "media/other.svg": SVG });
  const { sign } = scanned();
  const first = sign("/media/map.svg", FROM);
  expect(first).toBeDefined();
  for (const src of ["map.svg", "media/map.svg", "../../media/map.svg"]) {
    expect(sign(src, FROM), src).toBe(first);
  }
  expect(sign("other.svg", FROM)).not.toBe(first);
  for (const src of ["lost.svg", "https://example.org/map.svg", "//example.org/map.svg"]) {
    expect(sign(src, FROM), src).toBeUndefined();
  }
});

test("a picture's hash changes with its bytes and with the file that its name leads to", () => {
  write({ "media/map.svg": SVG });
  const path = join(place.folder, "media/map.svg");
  utimesSync(path, 1000, 1000);
  const first = scanned().sign("map.svg", FROM);
  expect(scanned().sign("map.svg", FROM)).toBe(first);
  utimesSync(path, 1000, 1000.5);
  expect(scanned().sign("map.svg", FROM)).toBe(first);
  write({ "media/map.svg": `${SVG} ` });
  utimesSync(path, 1000, 1000);
  expect(scanned().sign("map.svg", FROM)).not.toBe(first);
  write({ "media/map.svg": SVG, "articles/world/map.svg": SVG });
  utimesSync(path, 1000, 1000);
  utimesSync(join(place.folder, "articles/world/map.svg"), 1000, 1000);
  expect(scanned().sign("map.svg", FROM)).not.toBe(first);
});

test.each([
  [
    "Screenshot at 9.30 AM.svg",
    "/media/Screenshot at 9.30\u202fAM.svg",
    "The path contains a narrow no-break space (U+202F)",
  ],
  [
    "Screenshot at 9.30\u202fAM.svg",
    "/media/Screenshot at 9.30 AM.svg",
    "The file name contains a narrow no-break space (U+202F)",
  ],
  ["a\u00a0b.svg", "/media/a b.svg", "The file name contains a no-break space (U+00A0)"],
  ["a-b.svg", "/media/a–b.svg", "The path contains a dash (U+2013)"],
  ["o'brien.svg", "/media/o’brien.svg", "The path contains a curly quotation mark (U+2019)"],
  ["a b.svg", "/media/a%2520b.svg", undefined],
  ["Map.svg", "/media/map.svg", undefined],
])("for a picture %j that is called %j, the difference is reported", (name, src, said) => {
  const find = finder({ [`media/${name}`]: SVG });
  const hint = `Did you mean \`/media/${name}\`?${said ? ` ${said}: type the name again, or rename the file.` : ""}`;
  expect(find(src)).toMatchObject({ rule: "image/missing", hint });
});
