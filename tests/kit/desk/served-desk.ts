import { join } from "node:path";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { closePages, sharedBrowser } from "../browser/launch-browser.ts";
import { scratch } from "../disk/scratch.ts";
import { writeContent } from "../publications/publication-files.ts";
import { serveLive } from "../servers/serve-command.ts";
import { type Files, filesIn } from "./local-folder.ts";
import { openDesk } from "./open-desk.ts";

export interface ServedDesk {
  url: string;
  /** The files of the publication that is served. */
  files: Files;
  /** Opens the desk in a new window for these files, which are not those on the disk. */
  open: (files: Files, options?: BrowserContextOptions) => Promise<Page>;
  end: () => Promise<void>;
}

/** Serves a publication with these files, and its desk: as slow as a build, so files of tests share one. */
export async function serveDesk(files: Readonly<Record<string, string>>): Promise<ServedDesk> {
  const place = scratch();
  const content = writeContent(join(place.folder, "content"), files);
  const output = join(place.folder, "_site");
  const serving = await serveLive(["--content", content, "--output", output, "--port", "0"]);
  const browser: Browser = await sharedBrowser();
  return {
    url: serving.url,
    files: filesIn(content),
    open: async (own, options = {}) => {
      const context = await browser.newContext({ locale: "en-GB", ...options });
      const page = await context.newPage();
      page.setDefaultTimeout(60_000);
      await openDesk(page, serving.url, own);
      return page;
    },
    end: async () => {
      await closePages(browser);
      await serving.stop();
      serving.kill();
      place.remove();
    },
  };
}
