import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build, dateline } from "../builds/command.ts";
import { withoutProgress } from "../builds/without-progress.ts";
import { ROOT } from "../disk/project-root.ts";
import { writeSpecimen } from "../publications/specimen.ts";
import { builtOnce } from "./built-once.ts";
import { type BuiltSite, readSite } from "./built-site.ts";
import { GAZETTE } from "./gazette.ts";

/** The variable with the folder of sites that the test files of a run share: see `shared-folder.ts`. */
export const SHARED = "DATELINE_SHARED_SITES";

/** Builds a shared site. All use one cache. */
function buildShared(content: string, output: string, ...more: string[]): string {
  return build(content, output, "--cache", sharedCache(), ...more).stderr;
}

export type SharedSite = Omit<BuiltSite, "remove">;

/** The gazette, built once per run for all test files, which must not write to it. */
export function gazetteSite(): SharedSite {
  return sharedSiteOf("gazette", GAZETTE);
}

/** A publication, built once per run under this name for all test files, which must not write to it. */
export function sharedSiteOf(name: string, content: string): SharedSite {
  return sharedSite(name, (folder) => buildShared(content, folder));
}

/** The gazette with specimens and drafts, built once per run for all test files, which must not write to it. */
export function specimenSite(pathPrefix = "/"): SharedSite {
  return sharedSite(`specimen${pathPrefix.replaceAll("/", "-")}`, (folder) => {
    const { content, remove } = writeSpecimen();
    const stderr = buildShared(content, folder, "--drafts", "--path-prefix", pathPrefix);
    remove();
    return stderr;
  });
}

/** The content of a publication in English, Spanish and Arabic. */
export const EDITIONS = join(ROOT, "tests/fixtures/editions");

/** That publication, built once per run for all test files, which must not write to it. */
export function editionsSite(): SharedSite {
  return sharedSiteOf("editions", EDITIONS);
}

/** The folder of its host that the handbook is built for. */
export const HANDBOOK_PREFIX = "/handbook/";
export const HANDBOOK_ORIGIN = "https://news.example";

/** The handbook of the packed program, built once per run for all test files, which must not write to it. */
export function handbookSite(): SharedSite {
  return sharedSite("handbook", (folder) => {
    const address = ["--path-prefix", HANDBOOK_PREFIX, "--url", HANDBOOK_ORIGIN];
    const place = ["--output", folder, "--cache", join(folder, "../cache")];
    const { status, stderr } = dateline(["handbook", ...place, ...address]);
    if (status !== 0) throw new Error(stderr);
    return withoutProgress(stderr);
  });
}

function sharedSite(name: string, make: (folder: string) => string): SharedSite {
  const shared = process.env[SHARED];
  if (shared === undefined)
    throw new Error("shared sites are for tests of a project that has them");
  const whole = builtOnce(shared, name, (fresh) =>
    writeFileSync(join(fresh, "report.txt"), make(join(fresh, "_site"))),
  );
  return {
    ...readSite(join(whole, "_site")),
    report: readFileSync(join(whole, "report.txt"), "utf8"),
  };
}

/** Parts of the cache that take long to make and do not depend on a site. */
const COPIED = ["pictures", "cards"];

/** Copies the gazette's cached pictures and cards to a cache, so that a build need not make them. */
export function copyCachedPictures(cache: string): void {
  gazetteSite();
  for (const name of COPIED)
    cpSync(join(sharedCache(), name), join(cache, name), { recursive: true });
}

const sharedCache = (): string => join(process.env[SHARED] ?? "", "cache");
