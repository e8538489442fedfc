import { redirect } from "../src/formats/redirect.ts";
import { layout } from "./parts/layout.ts";

export default layout("redirect", redirect);
