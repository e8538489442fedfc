import { securityTxt } from "../src/formats/security-txt.ts";
import { layout } from "./parts/layout.ts";

export default layout("security", securityTxt);
