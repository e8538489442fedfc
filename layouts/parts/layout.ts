import type { Html } from "../../src/html.ts";
import type { Page, PageKind } from "../../src/pages/page.ts";
import { type Site, siteOfEdition } from "../../src/pages/types.ts";
import { outputPath } from "../../src/pages/urls.ts";

interface LayoutData<Kind extends PageKind> {
  item: Page<Kind>;
  site: Site;
}

/**
 * Makes an Eleventy template of a function of one page: paginated over `pages.KIND`, one output file a page. The
 * function itself knows nothing of Eleventy, so that a test calls it with plain data. `site` is that of the page's edition.
 */
export function layout<Kind extends PageKind>(
  kind: Kind,
  render: (page: Page<Kind>, site: Site) => Html | string | Promise<string>,
) {
  return {
    data: {
      pagination: { data: `pages.${kind}`, size: 1, alias: "item" },
      permalink: ({ item }: Pick<LayoutData<Kind>, "item">): string => outputPath(item.url),
    },
    render: async ({ item, site }: LayoutData<Kind>): Promise<string> =>
      String(await render(item, siteOfEdition(site, item.edition))),
  };
}
