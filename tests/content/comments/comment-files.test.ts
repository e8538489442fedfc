import { expect, test } from "vitest";
import { diagnose } from "../../kit/builds/diagnostics-of.ts";
import { useScratch } from "../../kit/disk/scratch.ts";
import { article, type Files } from "../../kit/publications/publication-files.ts";

const place = useScratch();
const REPLY = "- { id: a, author: A, published: 2026-03-02, text: Yes. }\n";
const found = async (files: Files) =>
  (await diagnose(place.folder, files)).filter(({ file }) => file.includes("comments/"));

test("a file belongs to the article with its path", async () => {
  expect(
    await found({
      "articles/world/x.md": article(),
      "articles/y/index.md": article({ slug: "y" }),
      "comments/world/x.yaml": REPLY,
      "comments/y/index.yaml": REPLY,
    }),
  ).toEqual([]);
});

test("a file without an article is reported with the nearest one", async () => {
  expect(
    await found({ "articles/world/harbour.md": article(), "comments/world/harbor.yaml": REPLY }),
  ).toMatchObject([
    {
      rule: "comment/no-article",
      severity: "warning",
      hint: expect.stringContaining("articles/world/harbour.md"),
    },
  ]);
});

test.each(["comments/x.yml", "comments/x.md", "comments/x.json", "comments/x.yaml.bak"])(
  "%s is not read, and says so",
  async (path) => {
    const hint = expect.stringContaining("comments/world/x.yaml");
    expect(await found({ "articles/x.md": article(), [path]: REPLY })).toMatchObject([
      { rule: "file/not-read", hint },
    ]);
  },
);

test("a reply from the future is reported where it stands, also on the day of the build", async () => {
  const replies = (published: string) => ({
    "articles/x.md": article(),
    "comments/x.yaml": `${REPLY}- { id: b, author: B, published: ${published}, text: Yes. }\n`,
  });
  expect(await found(replies("2027-01-01"))).toMatchObject([
    { rule: "comment/future", severity: "warning", line: 2, column: 34 },
  ]);
  expect(await found(replies("2026-11-24"))).toEqual([]);
});

test("an error in the replies keeps the article from being published", async () => {
  const files = { "articles/x.md": article(), "comments/x.yaml": "- id: [\n" };
  expect(await found(files)).toMatchObject([
    { severity: "error", file: expect.stringMatching(/comments\/x\.yaml$/) },
  ]);
});
