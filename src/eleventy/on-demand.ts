import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ReadArticle } from "../content/articles/memory.ts";
import { removeAll } from "../engine/disk/remove-all.ts";
import type { Proof } from "../engine/strategies/proof.ts";
import type { Work } from "../engine/work.ts";
import { fillerOf } from "../pages/fill-in.ts";
import { outputPath } from "../pages/urls.ts";
import { pageRenderer } from "./render.ts";

/** Renders the page at a path. Undefined if the build has no such page left to render. */
export type RenderNow = (path: string) => Promise<string | undefined>;

/** Renders single pages of a running build on request, so that a browser need not wait for all of them. */
export function renderOnDemand({ site, outlines, code }: Work, read: ReadArticle): RenderNow {
  const waiting = new Map(outlines.map((outline) => [outputPath(outline.url), outline]));
  return renderProof({ site, code, outlineAt: (path) => waiting.get(path) }, read);
}

/** Renders single pages of a proof on request. */
export function renderProof(
  { site, outlineAt, code }: Proof & Pick<Work, "code">,
  read: ReadArticle,
): RenderNow {
  const fill = fillerOf(site, read);
  return async (path) => {
    const outline = outlineAt(path);
    if (!outline) return undefined;
    const folder = mkdtempSync(join(tmpdir(), "dateline-page-"));
    try {
      await pageRenderer({ site, fill, folder, code })([outline]);
      return readFileSync(join(folder, path), "utf8");
    } finally {
      removeAll(folder);
    }
  };
}
