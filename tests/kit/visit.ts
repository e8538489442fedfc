import type { Browser } from "playwright-core";
import { launchBrowser } from "./browser.ts";
import { type BuiltSite, buildSite } from "./demonstration.ts";
import { type StaticServer, serveStatic } from "./server.ts";
import { writeSpecimen } from "./specimen.ts";

export interface Visit {
  site: BuiltSite;
  server: StaticServer;
  browser: Browser;
  /** The whole url of a page, from its root-relative and encoded one. */
  at: (url: string) => string;
  end: () => Promise<void>;
}

/** Builds the demonstration with its specimens, serves it, and opens the browser. */
export async function startVisit(options: { pathPrefix?: string } = {}): Promise<Visit> {
  const { pathPrefix = "/" } = options;
  const specimen = writeSpecimen();
  const args = ["--drafts", "--path-prefix", pathPrefix];
  const site = buildSite({ content: specimen.content, args });
  const [server, browser] = await Promise.all([
    serveStatic(site.folder, pathPrefix),
    launchBrowser(),
  ]);
  return {
    site,
    server,
    browser,
    at: (url) => server.url + url.replace(/^\//, ""),
    end: async () => {
      await browser.close();
      await server.close();
      site.remove();
      specimen.remove();
    },
  };
}
