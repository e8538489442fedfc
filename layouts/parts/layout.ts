import type { Html } from "../../src/html.ts";
import type { PageKind } from "../../src/pages/kinds.ts";
import type { Page } from "../../src/pages/page.ts";
import { type Site, siteOfEdition } from "../../src/pages/types.ts";

/** What a layout is given: a page, and the site it is a page of. */
export interface LayoutData<Kind extends PageKind> {
  item: Page<Kind>;
  site: Site;
}

/**
 * Makes a layout of a function of one page. The function knows nothing of Eleventy, so that a test calls it with plain
 * data. `site` is that of the page's edition.
 */
export function layout<Kind extends PageKind>(
  kind: Kind,
  render: (page: Page<Kind>, site: Site) => Html | string | Promise<string>,
) {
  return {
    kind,
    render: async ({ item, site }: LayoutData<Kind>): Promise<string> =>
      String(await render(item, siteOfEdition(site, item.edition))),
  };
}
