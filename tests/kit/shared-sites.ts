import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type BuiltSite, CONTENT, siteIn } from "./demonstration.ts";
import { build, ROOT } from "./site.ts";
import { writeSpecimen } from "./specimen.ts";

/** Names the folder of the sites that the test files of a run share: see `shared-folder.ts`. */
export const SHARED = "DATELINE_SHARED_SITES";

export type SharedSite = Omit<BuiltSite, "remove">;

/** The demonstration, built once for all test files of a run: no test may write into it. */
export function demonstrationSite(): SharedSite {
  return sharedSite("demonstration", (folder) => build(CONTENT, folder).stderr);
}

/** The demonstration with its specimens and drafts, built once for all test files of a run: no test may write into it. */
export function specimenSite(pathPrefix = "/"): SharedSite {
  return sharedSite(`specimen${pathPrefix.replaceAll("/", "-")}`, (folder) => {
    const { content, remove } = writeSpecimen();
    const { stderr } = build(content, folder, "--drafts", "--path-prefix", pathPrefix);
    remove();
    return stderr;
  });
}

/** The content of a publication in English, Spanish and Arabic. */
export const EDITIONS = join(ROOT, "tests/fixtures/editions");

/** That publication, built once for all test files of a run: no test may write into it. */
export function editionsSite(): SharedSite {
  return sharedSite("editions", (folder) => build(EDITIONS, folder).stderr);
}

/** Two test files may want a site at once: each builds in a folder of its own, and the first to end has it. */
function sharedSite(name: string, make: (folder: string) => string): SharedSite {
  const shared = process.env[SHARED];
  if (shared === undefined)
    throw new Error("shared sites are for tests of a project that has them");
  const whole = join(shared, name);
  if (!existsSync(whole)) {
    const fresh = join(shared, `${name}.${process.pid}`);
    const report = make(join(fresh, "_site"));
    writeFileSync(join(fresh, "report.txt"), report);
    try {
      renameSync(fresh, whole);
    } catch {
      rmSync(fresh, { recursive: true });
    }
  }
  const report = readFileSync(join(whole, "report.txt"), "utf8");
  return { ...siteIn(join(whole, "_site")), report };
}
