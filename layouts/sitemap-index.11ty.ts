import { sitemapIndex } from "../src/formats/sitemap-index.ts";
import { layout } from "./parts/layout.ts";

export default layout("sitemap-index", sitemapIndex);
