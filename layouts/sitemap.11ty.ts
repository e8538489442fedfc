import { sitemap } from "../src/formats/sitemap.ts";
import { layout } from "./parts/layout.ts";

export default layout("sitemap", sitemap);
