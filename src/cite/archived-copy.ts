import { z } from "zod";
import { isWebUrl } from "../content/front-matter/safe-url.ts";
import type { Fetch } from "../web/fetch.ts";
import { readJson } from "../web/read-json.ts";
import { readPage } from "../web/read-page.ts";
import type { Registries } from "./registries.ts";

/** A copy of a page in an archive, and the day when it was made. */
export interface ArchivedCopy {
  archived: string;
  "archive-date": string;
}

/** The Wayback Machine answers a request to save a page once it has read it, in milliseconds. */
const SAVING = 120_000;

interface AskOptions {
  fetch: Fetch;
  at: Pick<Registries, "wayback" | "waybackSave">;
}

/** What `findCopy` says of a page that was never saved. */
export const NO_COPY = "the Wayback Machine has no copy of it";

/** https://archive.org/help/wayback_api.php */
const availability = z.object({
  archived_snapshots: z.object({
    closest: z
      .object({ available: z.literal(true), url: z.string(), status: z.string() })
      .optional(),
  }),
});

/** The Wayback Machine's newest copy of a page, or why there is none, as the rest of a sentence. */
export async function findCopy(
  url: string,
  { fetch, at }: AskOptions,
): Promise<ArchivedCopy | { why: string }> {
  const asked = new URL(`${at.wayback}/wayback/available?url=${encodeURIComponent(url)}`);
  const read = await readJson(asked, { fetch });
  if ("why" in read) return read;
  const found = availability.safeParse(read.data);
  if (!found.success) return { why: "the answer of the Wayback Machine has an unknown form" };
  const { closest } = found.data.archived_snapshots;
  if (closest?.status !== "200") return { why: NO_COPY };
  return copyAt(closest.url) ?? { why: "the answer of the Wayback Machine has an unknown form" };
}

/** Asks the Wayback Machine to save a page now. */
export async function saveCopy(
  url: string,
  { fetch, at }: AskOptions,
): Promise<ArchivedCopy | { why: string }> {
  const page = await readPage(new URL(`${at.waybackSave}/save/${url}`), {
    ...{ fetch, accept: "text/html", timeout: SAVING },
  });
  if ("why" in page) return page;
  return copyAt(page.url.href) ?? { why: "the Wayback Machine names no copy of it" };
}

/** The address of a copy names its time: `/web/20260301120000/https://…`. */
function copyAt(url: string): ArchivedCopy | undefined {
  const archived = url.replace(/^http:(?=\/\/web\.archive\.org\/)/, "https:");
  const [, year, month, day] =
    /\/web\/(\d{4})(\d{2})(\d{2})\d{0,6}\w*\/https?:/.exec(archived) ?? [];
  if (year === undefined || !isWebUrl(archived)) return undefined;
  return { archived, "archive-date": `${year}-${month}-${day}` };
}
