import { crc32 } from "node:zlib";
import sharp from "sharp";
import { expect, test } from "vitest";
import {
  SUPPORTED_EXTENSIONS,
  UNSUPPORTED_EXTENSIONS,
} from "../../../src/content/files/picture-kinds.ts";
import {
  imageUrl,
  notWorthReading,
  pictureFacts,
} from "../../../src/content/pictures/picture-facts.ts";
import { LIMITS } from "../../../src/limits.ts";
import { photograph } from "../../kit/fixtures/raster-pictures.ts";
import { listsOf } from "../../kit/fixtures/vocabulary-lines.ts";

const facts = (path: string, bytes: Uint8Array) => pictureFacts(path, bytes).facts;
const clear = sharp({
  create: { width: 40, height: 20, channels: 4, background: { r: 255, g: 0, b: 0, alpha: 0.5 } },
});
const opaque = sharp({
  create: { width: 40, height: 20, channels: 3, background: { r: 255, g: 0, b: 0 } },
});

/** A PNG whose head says that it has so many pixels. */
async function claiming(width: number, height: number): Promise<Uint8Array> {
  const bytes = await opaque.clone().png().toBuffer();
  bytes.writeUInt32BE(width, 16);
  bytes.writeUInt32BE(height, 20);
  bytes.writeUInt32BE(crc32(bytes.subarray(12, 29)), 29);
  return bytes;
}

test("a picture has a URL for its variants, which its bytes and its name decide", async () => {
  const photo = await photograph(64, 36);
  const found = facts("media/Der Kai (2).jpg", photo);
  expect(found).toMatchObject({ url: "/media/Der Kai (2).jpg", width: 64, height: 36 });
  const stem = "raster" in found ? found.raster?.stem : undefined;
  expect(stem).toMatch(/^\/assets\/pictures\/der-kai-2-[0-9a-f]{10}$/);
  expect(facts("media/x/Der Kai (2).jpg", photo)).toMatchObject({ raster: { stem } });
  const other = facts("media/Der Kai (2).jpg", await photograph(64, 37));
  expect(other).not.toMatchObject({ raster: { stem } });
});

test("a name without a letter is left out of the URL", async () => {
  const found = facts("media/(%).jpg", await photograph(8, 8));
  expect(found).toMatchObject({
    raster: { stem: expect.stringMatching(/^\/assets\/pictures\/[0-9a-f]{10}$/) },
  });
});

test("what may be seen through falls back to PNG, a photograph to JPEG", async () => {
  const cases: [string, Buffer, string][] = [
    ["a.jpg", await photograph(40, 20), "jpeg"],
    ["a.png", await opaque.clone().png().toBuffer(), "png"],
    ["a.gif", await opaque.clone().gif().toBuffer(), "png"],
    ["a.webp", await opaque.clone().webp().toBuffer(), "jpeg"],
    ["b.webp", await clear.clone().webp().toBuffer(), "png"],
    ["c.webp", await clear.clone().webp({ lossless: true }).toBuffer(), "png"],
    ["a.avif", await opaque.clone().avif().toBuffer(), "jpeg"],
    ["b.avif", await clear.clone().avif().toBuffer(), "png"],
  ];
  for (const [path, bytes, fallback] of cases)
    expect(facts(path, bytes), path).toMatchObject({ width: 40, raster: { fallback } });
});

test("an animation is distinguished from a still picture", async () => {
  const frames = [
    await clear.clone().png().toBuffer(),
    await opaque.clone().negate().png().toBuffer(),
  ];
  const moving = await sharp(frames, { join: { animated: true } })
    .gif({ loop: 0 })
    .toBuffer();
  expect(facts("a.gif", moving)).toMatchObject({ width: 40, height: 20, moving: true });
  const webp = await sharp(moving, { animated: true }).webp().toBuffer();
  expect(facts("a.webp", webp)).toMatchObject({ moving: true });
  expect(facts("a.gif", await opaque.clone().gif().toBuffer())).not.toHaveProperty("moving");
  expect(facts("a.png", frames[0] ?? Buffer.alloc(0))).not.toHaveProperty("moving");
});

test("by its head alone, a picture of too many pixels is refused, and one at the limit is not", async () => {
  for (const [width, height] of [
    [30_000, 30_000],
    [6_720, 4_480],
    [LIMITS.pictureSide + 1, 10],
  ] as const)
    expect(facts("a.png", await claiming(width, height))).toMatchObject({
      rule: "image/too-large",
      problem: `The picture “/a.png” has ${width} × ${height} pixels, which is too large`,
      hint: expect.stringContaining("Scale it down"),
    });
  expect(facts("a.png", await claiming(LIMITS.picturePixels / 4_000, 4_000))).toHaveProperty(
    "raster",
  );
  expect(notWorthReading("a.png", LIMITS.pictureBytes + 1)).toMatchObject({
    rule: "image/too-large",
  });
  expect(notWorthReading("a.png", LIMITS.pictureBytes)).toBeUndefined();
});

test("a name with a different format's ending is reported, with the right ending", async () => {
  const photo = await photograph(8, 8);
  expect(facts("a.png", photo)).toMatchObject({
    rule: "image/broken",
    problem: "The picture “/a.png” is not in PNG format, but in JPG",
    hint: expect.stringContaining(".jpg"),
  });
  expect(facts("a.svg", photo)).toMatchObject({
    problem: "The picture “/a.svg” is not in SVG format, but in JPG",
  });
  const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>');
  expect(facts("a.png", svg)).toMatchObject({
    problem: "The picture “/a.png” is a drawing (SVG)",
    hint: expect.stringContaining(".svg"),
  });
});

const ENDINGS = listsOf("picture-endings").flatMap(([of, all]) =>
  all.map((ending) => [ending, of] as const),
);
const UNREAD = ENDINGS.flatMap(([ending, of]) => {
  const [is, verb] = of.split(": ");
  return verb === undefined ? [] : [[ending, is, verb] as const];
});

test("the fixture has every ending", () => {
  const known = [...SUPPORTED_EXTENSIONS.keys(), ...UNSUPPORTED_EXTENSIONS.keys()];
  expect(ENDINGS.map(([ending]) => ending).toSorted()).toEqual(known.toSorted());
});

test("every ending that is read is read, whatever the case of its letters", async () => {
  const photo = await photograph(8, 8);
  const files: Record<string, Buffer> = {
    jpg: photo,
    png: await opaque.clone().png().toBuffer(),
    gif: await opaque.clone().gif().toBuffer(),
    webp: await opaque.clone().webp().toBuffer(),
    avif: await opaque.clone().avif().toBuffer(),
    svg: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 3 2"/>'),
  };
  for (const [ending, type] of ENDINGS.filter(([, of]) => of in files))
    for (const path of [`media/a.${ending}`, `media/a.${ending.toUpperCase()}`]) {
      expect(facts(path, files[type] ?? photo), path).toMatchObject({ url: `/${path}` });
      expect(notWorthReading(path, 10), path).toBeUndefined();
    }
});

test.each(UNREAD)("a .%s file is reported as %s", (ending, is, verb) => {
  const said = notWorthReading(`media/A.${ending.toUpperCase()}`, 10);
  expect(said?.problem).toBe(`The picture “/media/A.${ending.toUpperCase()}” is ${is}`);
  expect(said?.hint.split(" ")[0]).toBe(verb);
});

const POINTER = "version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 1\n";
const ftyp = (brand: string) =>
  Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from(`ftyp${brand}`), Buffer.alloc(20)]);
test.each<[string, Uint8Array | string]>([
  ["a Git LFS pointer", POINTER],
  ["a web page", "<!DOCTYPE html><html><head></head></html>"],
  ["a web page", "\ufeff\n <html lang=en>"],
  ["an empty file", ""],
  ["a PDF file", "%PDF-1.7"],
  ["a PostScript file", "%!PS-Adobe-3.0 EPSF-3.0"],
  ["a TIFF file", "II*\0\b\0\0\0"],
  ["a TIFF file", "MM\0*\0\0\0\b"],
  ["a BMP file", "BM      "],
  ["a Photoshop file", "8BPS\0\x01"],
  ["a JPEG XL file", Buffer.from("ff0a00", "hex")],
  ["a JPEG XL file", "\0\0\0\x0cJXL \r\n"],
  ["a JPEG 2000 file", "\0\0\0\x0cjP  \r\n"],
  ["an icon file", "\0\0\x01\0\x01\0"],
  ["a compressed drawing", Buffer.from("1f8b0800", "hex")],
  ["a HEIC file", ftyp("heic")],
  ["a HEIC file", ftyp("mif1")],
  ["a video", ftyp("isom")],
  ["a video", ftyp("qt  ")],
  ["a video", ftyp("iso5")],
  ["a video", "\u001aE\xdf\xa3"],
  ["a video", "RIFF    AVI "],
  ["a camera’s raw file", "II*\0    CR"],
  ["a camera’s raw file", ftyp("crx ")],
  ["a TIFF file", "II+\0\b\0\0\0"],
  ["a JPEG 2000 file", "\xff\x4f\xff\x51"],
  ["an icon file (ICO)", "\0\0\u0002\0"],
  ["a Windows metafile", "\xd7\xcd\xc6\x9a"],
  ["a high dynamic range picture (HDR or EXR)", "#?RADIANCE"],
  ["an uncompressed picture (PPM, PGM or PBM)", "P6\n4 4\n255\n"],
  ["an archive or a document (ZIP)", "PK\u0003\u0004"],
  ["a document from an older Office program", "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"],
  ["a file that macOS stores beside a picture", "\0\u0005\u0016\u0007\0\u0002"],
  ["a Git LFS pointer", POINTER.replaceAll("\n", "\r\n")],
  ["a Git LFS pointer", `\xef\xbb\xbf${POINTER}`],
  ["full of zeros", "\0".repeat(500)],
  ["a web page", "<!-- saved -->\n<html><body>"],
  ["a web page", '<?xml version="1.0"?><!DOCTYPE html PUBLIC "x"><html>'],
  ["a data file (JSON)", '{"message": "Not Found"}'],
  ["a data file (JSON)", '\n[{"a": 1}]'],
  ["a data file (JSON)", "{}"],
  ["plain text", "Not found\n"],
  ["plain text", "# A headline\n\nAnd a text."],
  ["plain text", Buffer.from("\ufeffNot found", "utf16le")],
  ["plain text", Buffer.from("Não encontrado. ".repeat(999))],
  ["a picture written as text (Base64)", "data:image/png;base64,iVBORw0KGgo="],
  ["a picture written as text (Base64)", "/9j/4AAQSkZJRgABAQ=="],
  ["text that names a file", "../shared/photo.jpg"],
  ["text that names a file", "https://pictures.example/1234\n"],
  ["text that names a file", "[InternetShortcut]\r\nURL=https://pictures.example/\r\n"],
  ["text with Git’s conflict markers", "<<<<<<< HEAD\noid"],
])("%s named as a picture is reported, whatever its ending", (what, content) => {
  const latin1 = typeof content === "string" && !/[^\0-\xff]/.test(content);
  const bytes = latin1 ? Buffer.from(content, "latin1") : Buffer.from(content as string);
  for (const path of ["a.jpg", "a.PNG", "a.webp", "a.avif", "a.gif", "a.svg"]) {
    const told = facts(path, bytes);
    expect(told, path).toMatchObject({ rule: "image/broken", hint: expect.any(String) });
    expect("problem" in told && told.problem, path).toContain(`“/${path}” is ${what}`);
  }
});

test.each([
  ["a drawing (SVG)", '<?xml version="1.0"?>\n<!-- drawn -->\n<svg xmlns="x"/>'],
  ["a drawing (SVG)", '<!DOCTYPE svg [<!ENTITY a "b">]><s:svg xmlns:s="x"/>'],
  ["a data file (XML), <Error>,", '<?xml version="1.0"?><Error><Code>AccessDenied</Code></Error>'],
  ["a data file (XML), <rss>,", '<rss version="2.0"/>'],
  ["a web page", "<script>location = 1</script>"],
  ["a file of spaces", " \n\n"],
])("%s under the name of a raster image is reported", (what, content) => {
  for (const path of ["a.jpg", "a.PNG"]) {
    const told = facts(path, Buffer.from(content));
    expect("problem" in told && told.problem, path).toContain(`“/${path}” is ${what}`);
  }
});

test("markup under the name of a drawing is reported with its places, and blanks before a drawing do no harm", () => {
  const told = (text: string) => {
    const found = facts("a.svg", Buffer.from(text));
    return "problem" in found ? found.problem : found.width;
  };
  expect(told('<?xml version="1.0"?>\n<Error/>')).toContain(
    "not a drawing: <Error> (line 2, column 1)",
  );
  expect(told("Warning: x\n<svg/>")).toContain("text outside the drawing (line 2");
  expect(
    told(`${"\n".repeat(9_000)}<svg xmlns="http://www.w3.org/2000/svg" width="8" height="4"/>`),
  ).toBe(8);
});

test("bytes of an unknown kind are reported as a broken picture", () => {
  expect(facts("a.jpg", Buffer.from("\u0001\u0002garbage\xfe", "latin1"))).toMatchObject({
    problem: "The picture “/a.jpg” is broken: its size can't be read",
  });
});

test("an AVIF whose first brand is a more general one is read", async () => {
  const avif = await opaque.clone().avif().toBuffer();
  avif.write("mif1", 8, "latin1");
  expect(facts("a.avif", avif)).toMatchObject({ width: 40, height: 20 });
});

test("a turned picture has the size that is seen, in every format", async () => {
  for (const [format, type] of [
    ["jpeg", "jpg"],
    ["png", "png"],
    ["webp", "webp"],
    ["avif", "avif"],
  ] as const)
    for (let orientation = 1; orientation <= 8; orientation += 1) {
      const bytes = await opaque.clone().withMetadata({ orientation })[format]().toBuffer();
      const [width, height] = orientation >= 5 ? [20, 40] : [40, 20];
      expect(facts(`a.${type}`, bytes), `${type} ${orientation}`).toMatchObject({ width, height });
    }
});

test("a file whose end is missing is reported without decoding it, in every format that shows it", async () => {
  const whole: [string, Buffer][] = [
    ["a.jpg", await photograph(256, 256)],
    ["a.png", await opaque.clone().png().toBuffer()],
    ["a.webp", await opaque.clone().webp().toBuffer()],
    [
      "a.avif",
      await sharp(await photograph(256, 256))
        .avif()
        .toBuffer(),
    ],
    ["a.gif", await moving()],
    [
      "b.jpg",
      await sharp(await photograph(64, 64))
        .jpeg({ progressive: true })
        .toBuffer(),
    ],
  ];
  for (const [path, bytes] of whole) {
    expect(facts(path, bytes), path).toHaveProperty("raster");
    for (const kept of [0.5, 0.8, 0.95, 1 - 20 / bytes.length])
      expect(facts(path, bytes.subarray(0, Math.floor(bytes.length * kept))), path).toMatchObject({
        rule: "image/broken",
        problem: `The picture “/${path}” is incomplete: its end is missing`,
      });
    // Some programs write something behind the picture, which decoders leave alone.
    const more = Buffer.concat([bytes, Buffer.alloc(7), Buffer.from("more")]);
    expect(facts(path, more), path).toHaveProperty("raster");
  }
  const [[, photo]] = whole as [[string, Buffer]];
  expect(facts("a.jpg", Buffer.concat([photo, Buffer.from("more")]))).toHaveProperty("raster");
});

/** Two frames of noise. */
async function moving(): Promise<Buffer> {
  const frames = await Promise.all([
    photograph(64, 64),
    sharp(await photograph(64, 64))
      .negate()
      .toBuffer(),
  ]);
  return await sharp(frames, { join: { animated: true } })
    .gif()
    .toBuffer();
}

test("a JPEG that ends before its picture is incomplete, though it holds a whole small one", async () => {
  const small = await photograph(8, 8);
  const photo = await photograph(64, 64);
  const segment = Buffer.concat([Buffer.from([0xff, 0xe1, 0, 0]), small]);
  segment.writeUInt16BE(segment.length - 2, 2);
  const whole = Buffer.concat([photo.subarray(0, 2), segment, photo.subarray(2)]);
  expect(facts("a.jpg", whole)).toHaveProperty("raster");
  const scan = whole.indexOf(Buffer.from("ffda", "hex"), segment.length);
  expect(facts("a.jpg", whole.subarray(0, scan - 4))).toMatchObject({ rule: "image/broken" });
  expect(facts("a.jpg", whole.subarray(0, scan + 40))).toMatchObject({ rule: "image/broken" });
});

test("a PNG with altered pixels is damaged, but not one with an altered note", async () => {
  const bytes = await opaque.clone().withMetadata({ density: 300 }).png().toBuffer();
  const altered = (name: string): Buffer => {
    const copy = Buffer.from(bytes);
    const at = copy.indexOf(name) + 8;
    copy[at] = (copy[at] ?? 0) ^ 1;
    return copy;
  };
  expect(facts("a.png", altered("IDAT"))).toMatchObject({
    problem: "The picture “/a.png” is damaged: a part does not match its checksum",
  });
  expect(facts("a.png", altered("pHYs"))).toHaveProperty("raster");
});

test("a file that is not a picture is broken, and so is one cut off in its header", async () => {
  const photo = await photograph(8, 8);
  for (const bytes of [Buffer.from("text"), Buffer.alloc(0), photo.subarray(0, 30)])
    expect(facts("a.jpg", bytes)).toMatchObject({ rule: "image/broken" });
});

test("a picture's URL is below /media/, wherever its file stands", () => {
  expect(imageUrl("media/a/b.png")).toBe("/media/a/b.png");
  expect(imageUrl("articles/b.png")).toBe("/media/articles/b.png");
});
