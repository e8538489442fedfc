import { newsSitemap } from "../src/formats/news-sitemap.ts";
import { layout } from "./parts/layout.ts";

export default layout("news-sitemap", newsSitemap);
