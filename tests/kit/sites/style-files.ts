import { readdirSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../disk/project-root.ts";

export const STYLES = join(ROOT, "layouts/styles");

/** Every CSS file below `layouts/styles/`, by its path there. */
export function styleFiles(): string[] {
  return readdirSync(STYLES, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".css"))
    .sort();
}
