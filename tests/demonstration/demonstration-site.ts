import { join } from "node:path";
import { ROOT } from "../kit/disk/project-root.ts";
import { type ReadContent, readContent } from "../kit/sites/gazette.ts";
import { type SharedSite, sharedSiteOf } from "../kit/sites/shared-sites.ts";

export const CONTENT = join(ROOT, "content");

export const demonstrationContent = (): Promise<ReadContent> => readContent(CONTENT);

/** The demonstration, built once for all test files of a run: no test may write into it. */
export const demonstrationSite = (): SharedSite => sharedSiteOf("demonstration", CONTENT);
