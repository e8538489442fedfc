import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { rewriteDrawing } from "../../src/drawings/rewrite-drawing.ts";
import { CONTENT } from "./demonstration-site.ts";

test("every drawing of the demonstration is published", () => {
  const media = join(CONTENT, "media");
  const files = readdirSync(media).filter((file) => file.endsWith(".svg"));
  expect(files.length).toBeGreaterThan(0);
  for (const file of files)
    expect(rewriteDrawing(readFileSync(join(media, file))), file).not.toHaveProperty("problems");
});
