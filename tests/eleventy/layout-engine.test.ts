import { expect, test } from "vitest";
import { LayoutError } from "../../src/build/layout-error.ts";
import { layoutEngine } from "../../src/eleventy/layout-engine.ts";
import type { FillIn } from "../../src/pages/fill-in.ts";
import type { Outline } from "../../src/pages/outline.ts";
import type { Page } from "../../src/pages/page.ts";

const asItIs: FillIn = (outline) => outline as Page;
const render = layoutEngine(asItIs).compile("", "./layouts/redirect.11ty.ts");

const item: Outline<"redirect"> = {
  kind: "redirect",
  url: "/old/",
  model: { to: "/new/", title: "New" },
};

test("what the layout gives is the page", async () => {
  const defaultRenderer = async () => "<p>page";
  expect(await render.call({ defaultRenderer }, { item })).toBe("<p>page");
});

test("a layout is given the page with its articles, and all else that it was to be given", async () => {
  const page: Page<"redirect"> = { ...item, model: { to: "/filled/", title: "Filled" } };
  const filled = layoutEngine(() => page).compile("", "./layouts/redirect.11ty.ts");
  const data = { item, site: { pathPrefix: "/" } };
  let given: unknown;
  const defaultRenderer = async (all: unknown) => {
    given = all;
    return "";
  };
  await filled.call({ defaultRenderer }, data);
  expect(given).toEqual({ site: { pathPrefix: "/" }, item: page });
});

test("what it throws comes with the layout and the page, and its file where there is one", async () => {
  const cause = new Error("no");
  const defaultRenderer = async () => {
    throw cause;
  };
  const failed = render.call({ defaultRenderer }, { item });
  await expect(failed).rejects.toThrow(LayoutError);
  await expect(failed).rejects.toMatchObject({
    message: "./layouts/redirect.11ty.ts can't render /old/",
    cause,
  });
  const ofFile = { item: { ...item, file: "content/articles/x.md" } };
  await expect(render.call({ defaultRenderer }, ofFile)).rejects.toThrow(
    "can't render /old/ (content/articles/x.md)",
  );
});

test("an article that can't be read is told with the page that shows it", async () => {
  const cause = new Error("no such article");
  const lost = layoutEngine(() => {
    throw cause;
  }).compile("", "./layouts/article.11ty.ts");
  const defaultRenderer = async () => "";
  await expect(lost.call({ defaultRenderer }, { item })).rejects.toMatchObject({
    message: "./layouts/article.11ty.ts can't render /old/",
    cause,
  });
});
