import type { Page } from "../src/pages/page.ts";
import { layout } from "./parts/layout.ts";

export default layout("script", ({ model }: Page<"script">) => model.code);
