import sharp from "sharp";
import { expect, test } from "vitest";
import { imageUrl, pictureFacts, tooHeavy } from "../../src/content/picture-facts.ts";
import { LIMITS } from "../../src/limits.ts";
import { photograph } from "../kit/raster.ts";

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
  return bytes;
}

test("a picture has a url for its variants, which its bytes and its name decide", async () => {
  const photo = await photograph(64, 36);
  const found = facts("media/Der Kai (2).jpg", photo);
  expect(found).toMatchObject({ url: "/media/Der Kai (2).jpg", width: 64, height: 36 });
  const stem = "raster" in found ? found.raster?.stem : undefined;
  expect(stem).toMatch(/^\/assets\/pictures\/der-kai-2-[0-9a-f]{10}$/);
  expect(facts("media/x/Der Kai (2).jpg", photo)).toMatchObject({ raster: { stem } });
  const other = facts("media/Der Kai (2).jpg", await photograph(64, 37));
  expect(other).not.toMatchObject({ raster: { stem } });
});

test("a name without a letter is left out of the url", async () => {
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

test("an animation is told from a picture that stands", async () => {
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
  expect(tooHeavy("a.png", LIMITS.pictureBytes + 1)).toMatchObject({ rule: "image/too-large" });
  expect(tooHeavy("a.png", LIMITS.pictureBytes)).toBeUndefined();
});

test("a name that ends as another format does is told, with the ending that it should have", async () => {
  const photo = await photograph(8, 8);
  expect(facts("a.png", photo)).toMatchObject({
    rule: "image/broken",
    problem: "The picture “/a.png” is no PNG file but JPG",
    hint: expect.stringContaining(".jpg"),
  });
  expect(facts("a.svg", photo)).toMatchObject({ rule: "image/broken" });
  expect(facts("a.jpeg", photo)).toHaveProperty("raster");
});

test("a file whose end is missing is told of without decoding it, in every format that tells", async () => {
  const whole: [string, Buffer][] = [
    ["a.jpg", await photograph(64, 64)],
    ["a.png", await opaque.clone().png().toBuffer()],
    ["a.webp", await opaque.clone().webp().toBuffer()],
  ];
  for (const [path, bytes] of whole) {
    expect(facts(path, bytes), path).toHaveProperty("raster");
    expect(facts(path, bytes.subarray(0, bytes.length - 20)), path).toMatchObject({
      rule: "image/broken",
      problem: `The picture “/${path}” is cut off: its end is missing`,
    });
  }
  const [[, photo]] = whole as [[string, Buffer]];
  expect(facts("a.jpg", Buffer.concat([photo, Buffer.from("more")]))).toHaveProperty("raster");
});

test("what is no picture is broken, and so is a head that is cut", async () => {
  const photo = await photograph(8, 8);
  for (const bytes of [Buffer.from("text"), Buffer.alloc(0), photo.subarray(0, 30)])
    expect(facts("a.jpg", bytes)).toMatchObject({ rule: "image/broken" });
});

test("a picture's url is below /media/, wherever its file stands", () => {
  expect(imageUrl("media/a/b.png")).toBe("/media/a/b.png");
  expect(imageUrl("articles/b.png")).toBe("/media/articles/b.png");
});
