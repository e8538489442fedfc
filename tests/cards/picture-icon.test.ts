import sharp from "sharp";
import { expect, test } from "vitest";
import { ICON_FILES } from "../../src/cards/icon-files.ts";
import { pictureIcon } from "../../src/cards/picture-icon.ts";

const DRAWING = {
  bytes: Buffer.from(
    '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"><rect width="10" height="10" fill="#f00"/></svg>',
  ),
  width: 10,
  height: 10,
};

async function pixels(png: Buffer) {
  const { data, info } = await sharp(png).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  const at = (x: number, y: number) => [
    ...data.subarray((y * info.width + x) * 4, (y * info.width + x) * 4 + 4),
  ];
  return { info, at };
}

test.each(ICON_FILES.filter(({ sizes }) => sizes.length === 1))(
  "$url is a square of its size, the picture in its middle",
  async (file) => {
    const [size = 0] = file.sizes;
    const { info, at } = await pixels(await pictureIcon(DRAWING, file, "#0000ff"));
    expect(info).toMatchObject({ width: size, height: size });
    expect(at(size / 2, size / 2)).toEqual([255, 0, 0, 255]);
    expect(at(0, 0)).toEqual(file.inset ? [0, 0, 255, 255] : [255, 0, 0, 255]);
  },
);

test("a picture that is not quite square keeps its shape, on nothing", async () => {
  const bytes = await sharp({ create: { width: 100, height: 92, channels: 3, background: "#f00" } })
    .png()
    .toBuffer();
  const file = { url: "/icon-192.png", sizes: [192] };
  const { at } = await pixels(
    await pictureIcon({ bytes, width: 100, height: 92 }, file, "#0000ff"),
  );
  expect(at(96, 1)[3]).toBe(0);
  expect(at(96, 96)).toEqual([255, 0, 0, 255]);
});

test("the same picture gives the same bytes", async () => {
  for (const file of ICON_FILES) {
    const [one, other] = [0, 1].map(() => pictureIcon(DRAWING, file, "#0000ff"));
    expect((await one)?.equals((await other) ?? Buffer.alloc(0))).toBe(true);
  }
});
