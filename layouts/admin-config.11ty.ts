import type { Page } from "../src/pages/page.ts";
import { layout } from "./parts/layout.ts";

/** The options of the desk, which its script reads. */
export default layout("admin-config", ({ model: { config } }: Page<"admin-config">) =>
  JSON.stringify(config),
);
