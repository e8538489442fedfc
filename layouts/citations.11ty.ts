import { citationFile } from "../src/formats/citation-file.ts";
import { layout } from "./parts/layout.ts";

export default layout("citations", citationFile);
