import { join } from "node:path";
import { expect, test } from "vitest";
import { compiledFolder } from "../../../src/engine/threads/keep-compiled.ts";

test("compiled code is kept with packages, never with a publication's files", () => {
  const [paper, checkout] = [join("/paper"), join("/checkout")];
  expect(compiledFolder(join(paper, "node_modules/dateline-news"))).toBe(
    join(paper, "node_modules/.cache/dateline-news"),
  );
  expect(compiledFolder(checkout)).toBe(join(checkout, "node_modules/.cache/dateline-news"));
});
