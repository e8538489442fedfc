import { createHash } from "node:crypto";
import { join } from "node:path";
import { bundle } from "lightningcss";
import type { Page } from "../pages/types.ts";

/** Bundles `layouts/styles/site.css` and all it imports. Its name changes with its content, so that it may be cached for ever. */
export function stylesheetPage(root: string): Page<"stylesheet"> {
  const { code } = bundle({
    filename: join(root, "layouts/styles/site.css"),
    minify: true,
    targets: TARGETS,
  });
  const css = Buffer.from(code).toString("utf8");
  const fingerprint = createHash("sha256").update(css).digest("hex").slice(0, 10);
  return { kind: "stylesheet", url: `/assets/site.${fingerprint}.css`, model: { css } };
}

/** Browsers that know `light-dark()` (2024 and later): lightningcss then leaves it as it stands. */
const TARGETS = { chrome: 123 << 16, firefox: 120 << 16, safari: (17 << 16) | (5 << 8) };
