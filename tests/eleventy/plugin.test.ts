import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { buildArgs } from "../kit/builds/command.ts";
import { withoutProgress } from "../kit/builds/without-progress.ts";
import { copyProject, runCopy } from "../kit/disk/project-copy.ts";
import { useScratch } from "../kit/disk/scratch.ts";
import { article, writeContent } from "../kit/publications/publication-files.ts";

vi.setConfig({ testTimeout: 60_000 });

const place = useScratch();

test("layouts are handed the pages and the site themselves, not Eleventy's proxies of them", () => {
  const project = copyProject(place.folder);
  const layout = `import { types } from "node:util";
import { layout } from "./parts/layout.ts";
export default layout("robots", (page, site) => {
  if (types.isProxy(page) || types.isProxy(site)) throw new Error("a proxy");
  return "";
});
`;
  writeFileSync(join(project, "layouts/robots.11ty.ts"), layout);
  const content = writeContent(join(place.folder, "content"), { "articles/one.md": article() });
  const { status, stderr } = runCopy(project, buildArgs(content, join(place.folder, "_site")));
  expect(withoutProgress(stderr)).toBe("");
  expect(status).toBe(0);
});
