import { markdownFile } from "../src/formats/markdown-file.ts";
import { layout } from "./parts/layout.ts";

export default layout("markdown", markdownFile);
