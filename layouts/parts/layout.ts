import { type Html, isHtml, NotMarkup } from "../../src/html.ts";
import type { PageKind } from "../../src/pages/kinds.ts";
import type { Page } from "../../src/pages/page.ts";
import { type Site, siteOfEdition } from "../../src/pages/types.ts";

/** The data of a layout: a page and its site. */
export interface LayoutData<Kind extends PageKind> {
  item: Page<Kind>;
  site: Site;
}

/**
 * Turns a function of one page into a layout. The function does not depend on Eleventy, so that tests can call it with
 * plain data. Its `site` is that of the page's edition. Rendering throws `NotMarkup` if the function returns neither
 * markup nor text.
 */
export function layout<Kind extends PageKind>(
  kind: Kind,
  render: (page: Page<Kind>, site: Site) => Html | string | Promise<string>,
) {
  return {
    kind,
    render: async ({ item, site }: LayoutData<Kind>): Promise<string> => {
      const made: unknown = await render(item, siteOfEdition(site, item.edition));
      if (typeof made === "string" || isHtml(made)) return String(made);
      throw new NotMarkup(`The layout returns ${made === null ? made : typeof made}`);
    },
  };
}
