import { expect, test } from "vitest";
import { picturesOf, unfitNames } from "../../src/build/assets.ts";
import { collisions } from "../../src/pages/collisions.ts";

const folders = { content: "/srv/content", contentShown: "content" };

test("only pictures that are shown are published", () => {
  expect(picturesOf(["media/a.png", "media/b.png"], ["/media/b.png"], folders)).toEqual([
    {
      kind: "picture",
      url: "/media/b.png",
      from: "/srv/content/media/b.png",
      file: "content/media/b.png",
    },
  ]);
});

test("two files that would be one picture collide, and both are named", () => {
  const pictures = picturesOf(["media/a.png", "a.png"], ["/media/a.png"], folders);
  const [found] = collisions(pictures, "content/publication.yaml");
  expect(found).toMatchObject({ file: "content/a.png" });
  expect(found?.message).toContain("content/media/a.png");
});

test.each(["50%.png", "what?.png", "photo #3.png", "a\\b.png"])(
  "%s is told to be renamed",
  (name) => {
    const [found] = unfitNames(picturesOf([`media/${name}`], [`/media/${name}`], folders));
    expect(found).toMatchObject({ file: `content/media/${name}`, rule: "image/name" });
  },
);

test("letters of any script, spaces and brackets are no harm", () => {
  const names = ["鳥.png", "a (1).png", "ünï.jpg", "a+b&c.webp"];
  const paths = names.map((name) => `media/${name}`);
  expect(
    unfitNames(
      picturesOf(
        paths,
        paths.map((path) => `/${path}`),
        folders,
      ),
    ),
  ).toEqual([]);
});
