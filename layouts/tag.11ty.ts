import type { Page } from "../src/pages/page.ts";
import type { Site } from "../src/pages/types.ts";
import { document } from "./parts/document.ts";
import { layout } from "./parts/layout.ts";
import { listPage, pageHeader } from "./parts/list-page.ts";

export default layout("tag", (page: Page<"tag">, site: Site) => {
  const { tag, paging, meta } = page.model;
  const header = pageHeader(site, tag.title, meta.description, paging);
  return document(page, site, listPage(header, page.model, site));
});
