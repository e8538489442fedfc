import { robots } from "../src/formats/robots.ts";
import { layout } from "./parts/layout.ts";

export default layout("robots", robots);
