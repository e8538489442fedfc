import { createHash } from "node:crypto";
import { join } from "node:path";
import { bundle } from "lightningcss";
import type { Outline } from "../pages/outline.ts";
import { BuildError } from "./build-error.ts";

/** Bundles `layouts/styles/site.css` and all it imports. Its name changes with its content, so that it may be cached for ever. */
export function stylesheetPage(root: string): Outline<"stylesheet"> {
  const { code } = bundled(join(root, "layouts/styles/site.css"));
  const css = Buffer.from(code).toString("utf8");
  const fingerprint = createHash("sha256").update(css).digest("hex").slice(0, 10);
  return { kind: "stylesheet", url: `/assets/site.${fingerprint}.css`, model: { css } };
}

function bundled(filename: string): ReturnType<typeof bundle> {
  try {
    return bundle({ filename, minify: true, targets: TARGETS });
  } catch (error) {
    throw new BuildError(
      `the stylesheet is broken: ${placeIn(error)}`,
      "Mend it, and build again.",
      {
        cause: error,
      },
    );
  }
}

/** lightningcss tells the place beside its message; lines count from 1, columns too. */
function placeIn(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { fileName, loc } = error as Partial<{
    fileName: string;
    loc: { line: number; column: number };
  }>;
  return `${fileName ? `${fileName}:` : ""}${loc ? `${loc.line}:${loc.column}: ` : ""}${error.message}`;
}

/** Browsers that know `light-dark()` (2024 and later): lightningcss then leaves it as it stands. */
const TARGETS = { chrome: 123 << 16, firefox: 120 << 16, safari: (17 << 16) | (5 << 8) };
