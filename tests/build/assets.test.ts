import { expect, test } from "vitest";
import { picturesOf, unfitNames } from "../../src/build/assets.ts";
import type { FileFacts } from "../../src/content/scan.ts";
import { collisions } from "../../src/pages/collisions.ts";

const folders = { content: "/srv/content", contentShown: "content" };

const files = (...paths: string[]): FileFacts[] =>
  paths.map((path, index) => ({ path, size: 100 + index, modified: 5.5 }));

test("only pictures that are shown are published, each with what tells whether it is another", () => {
  expect(picturesOf(files("media/a.png", "media/b.png"), ["/media/b.png"], folders)).toEqual([
    {
      kind: "picture",
      url: "/media/b.png",
      from: "/srv/content/media/b.png",
      file: "content/media/b.png",
      size: 101,
      modified: 5.5,
    },
  ]);
});

test("two files that would be one picture collide, and both are named", () => {
  const pictures = picturesOf(files("media/a.png", "a.png"), ["/media/a.png"], folders);
  const [found] = collisions(pictures, "content/publication.yaml");
  expect(found).toMatchObject({ file: "content/a.png" });
  expect(found?.message).toContain("content/media/a.png");
});

test.each(["50%.png", "what?.png", "photo #3.png", "a\\b.png"])(
  "%s is told to be renamed",
  (name) => {
    const [found] = unfitNames(picturesOf(files(`media/${name}`), [`/media/${name}`], folders));
    expect(found).toMatchObject({ file: `content/media/${name}`, rule: "image/name" });
  },
);

test("letters of any script, spaces and brackets are no harm", () => {
  const names = ["鳥.png", "a (1).png", "ünï.jpg", "a+b&c.webp"];
  const paths = names.map((name) => `media/${name}`);
  expect(
    unfitNames(
      picturesOf(
        files(...paths),
        paths.map((path) => `/${path}`),
        folders,
      ),
    ),
  ).toEqual([]);
});
