import type { Page } from "../src/pages/page.ts";
import type { Site } from "../src/pages/types.ts";
import { document } from "./parts/document.ts";
import { layout } from "./parts/layout.ts";
import { listPage, pageHeader } from "./parts/list-page.ts";

export default layout("section", (page: Page<"section">, site: Site) => {
  const { section, paging } = page.model;
  const header = pageHeader(site, section.title, section.description, paging);
  return document(page, site, listPage(header, page.model, site, { section: false, lead: true }));
});
