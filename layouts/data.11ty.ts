import type { Page } from "../src/pages/page.ts";
import { layout } from "./parts/layout.ts";

/** A file of data, which is CSV as it is. */
export default layout("data", ({ model: { text } }: Page<"data">) => text);
