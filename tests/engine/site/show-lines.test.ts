import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { showLines } from "../../../src/engine/site/show-lines.ts";
import { useScratch } from "../../kit/disk/scratch.ts";

const place = useScratch();

test("the line is found however the content folder is named, behind a byte order mark and CRLF", () => {
  mkdirSync(join(place.folder, "pages"));
  writeFileSync(
    join(place.folder, "pages/about.md"),
    "\ufeff---\r\ntitle: A\r\n---\r\n[x](/y/)\r\n",
  );
  const diagnostic = {
    line: 4,
    column: 1,
    severity: "warning",
    rule: "link/missing",
    message: "m",
  } as const;
  for (const contentShown of ["content", "./content", "../elsewhere/content/", "/srv/content"]) {
    const file = join(contentShown, "pages/about.md");
    const [shown] = showLines([{ ...diagnostic, file }], { content: place.folder, contentShown });
    expect(shown?.excerpt).toEqual({ text: "[x](/y/)", column: 1 });
  }
});
