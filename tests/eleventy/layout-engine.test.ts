import { expect, test } from "vitest";
import { layoutEngine } from "../../src/eleventy/layout-engine.ts";
import { LayoutError } from "../../src/engine/errors/layout-error.ts";
import type { FillIn } from "../../src/pages/fill-in.ts";
import type { Outline } from "../../src/pages/outline.ts";
import type { Page } from "../../src/pages/page.ts";
import { fullSite } from "../layouts/sample.ts";

const asItIs: FillIn = (outline) => outline as Page;

const PATH = "./layouts/redirect.layout";
const item: Outline<"redirect"> = {
  kind: "redirect",
  url: "/old/",
  model: { to: "/new/", title: "New" },
};

/** Renders the page with a layout that does what a test asks. */
async function rendered(
  render: (data: object) => Promise<string>,
  page: object = item,
  fill = asItIs,
) {
  const template = await layoutEngine(
    fill,
    () => {},
    async () => ({ render }),
  ).compile("", PATH);
  return template({ item: page as Outline, ...{ site: { pathPrefix: "/" } } });
}

test("what the layout gives is the page", async () => {
  expect(await rendered(async () => "<p>page")).toBe("<p>page");
});

test("a layout receives the page with its articles, and everything else that it needs", async () => {
  const page: Page<"redirect"> = { ...item, model: { to: "/filled/", title: "Filled" } };
  let given: { site?: unknown; item?: unknown } = {};
  const keep = async (all: object) => {
    given = all;
    return "";
  };
  await rendered(keep, item, () => page);
  const { site, item: shown } = given;
  expect({ site, shown }).toEqual({ site: { pathPrefix: "/" }, shown: page });
});

test("what it throws comes with the layout, the page and its file, if any", async () => {
  const cause = new Error("no");
  const broken = async () => {
    throw cause;
  };
  const failed = rendered(broken);
  await expect(failed).rejects.toThrow(LayoutError);
  await expect(failed).rejects.toMatchObject({
    message: "layouts/redirect.11ty.ts can't render /old/",
    cause,
  });
  await expect(rendered(broken, { ...item, file: "content/articles/x.md" })).rejects.toThrow(
    "can't render /old/ (content/articles/x.md)",
  );
});

test("an article that can't be read is reported with the page that shows it", async () => {
  const cause = new Error("no such article");
  const lost = rendered(
    async () => "",
    item,
    () => {
      throw cause;
    },
  );
  await expect(lost).rejects.toMatchObject({
    message: "layouts/redirect.11ty.ts can't render /old/",
    cause,
  });
});

test("without another way, a layout is the module of its kind", async () => {
  const template = layoutEngine(asItIs, () => {}).compile("", PATH);
  const page = await template({ item, ...{ site: fullSite() } });
  expect(page).toContain("/new/");
});
