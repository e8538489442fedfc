import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Reference } from "../../citations/types.ts";
import { momentFromMillis } from "../../dates.ts";
import type { BuildRequest } from "../../engine/request/request.ts";
import { readContent } from "../read-content.ts";

/** What adding a source needs to know of the publication. */
export interface CitingPublication {
  /** The day in its time zone, as in 2026-03-01. */
  today: string;
  /** BCP 47. */
  language: string;
  /** Sources that any article can cite. */
  shared: readonly Reference[];
  /** Paths of their files, relative to the content folder. */
  sharedFiles: readonly string[];
}

/** Outside of a publication, days are those of UTC. */
export async function readCiting(request: BuildRequest): Promise<CitingPublication> {
  if (!existsSync(join(request.content, "publication.yaml")))
    return { today: dayAt(request.now, "UTC"), language: "en", shared: [], sharedFiles: [] };
  return await readContent(request, ({ content, files }) => {
    const { settings, sources } = content.readContext;
    return {
      today: dayAt(request.now, settings.timeZone),
      language: settings.language,
      shared: sources,
      sharedFiles: files.texts
        .map(({ path }) => path)
        .filter((path) => /^sources(?:\/|\.)/.test(path)),
    };
  });
}

function dayAt(now: number, zone: string): string {
  return momentFromMillis(now, zone).iso.slice(0, 10);
}
