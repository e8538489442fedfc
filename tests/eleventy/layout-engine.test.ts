import { expect, test } from "vitest";
import { LayoutError, layoutEngine } from "../../src/eleventy/layout-engine.ts";

const render = layoutEngine().compile("", "./layouts/article.11ty.ts");

test("what the layout gives is the page", async () => {
  const defaultRenderer = async () => "<p>page";
  expect(await render.call({ defaultRenderer }, {})).toBe("<p>page");
});

test("what it throws comes with the layout, the page and its file", async () => {
  const cause = new Error("no");
  const defaultRenderer = async () => {
    throw cause;
  };
  const item = { url: "/2026/03/x/", file: "content/articles/x.md" };
  const failed = render.call({ defaultRenderer }, { item });
  await expect(failed).rejects.toThrow(LayoutError);
  await expect(failed).rejects.toMatchObject({
    message: "./layouts/article.11ty.ts can't render /2026/03/x/ (content/articles/x.md)",
    cause,
  });
  await expect(render.call({ defaultRenderer }, {})).rejects.toThrow("can't render its page");
});
