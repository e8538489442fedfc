import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Counter, SetupScript } from "../../content/services.ts";
import type { Outline } from "../../pages/outline.ts";
import { withoutComments } from "./scripts.ts";

const FOLDER = "layouts/scripts/counters";

/** The setup scripts that the counters need: their URLs, which contain a hash, and the pages that hold them. */
export function setupScripts(
  root: string,
  counters: readonly Counter[] = [],
): { urls: Partial<Record<SetupScript, string>>; pages: Outline<"script">[] } {
  const names = counters.flatMap(({ scripts }) =>
    scripts.flatMap(({ src }) => (typeof src === "string" ? [] : src.setup)),
  );
  const scripts = [...new Set(names)].map((name) => {
    const code = withoutComments(readFileSync(join(root, FOLDER, `${name}.js`), "utf8"));
    const hash = createHash("sha256").update(code).digest("hex").slice(0, 10);
    return { name, url: `/assets/${name}.${hash}.js`, code };
  });
  return {
    urls: Object.fromEntries(scripts.map(({ name, url }) => [name, url])),
    pages: scripts.map(({ url, code }) => ({ kind: "script", url, model: { code } })),
  };
}
