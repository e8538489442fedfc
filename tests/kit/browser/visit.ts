import type { Browser } from "playwright-core";
import { type StaticServer, serveStatic } from "../servers/static-server.ts";
import { type SharedSite, specimenSite } from "../sites/shared-sites.ts";
import { closePages, sharedBrowser } from "./launch-browser.ts";

export interface Visit {
  site: SharedSite;
  server: StaticServer;
  browser: Browser;
  /** The absolute URL of a page, from its root-relative, encoded one. */
  at: (url: string) => string;
  end: () => Promise<void>;
}

/** Serves the gazette with its specimens, and gets the shared browser. */
export async function startVisit(options: { pathPrefix?: string } = {}): Promise<Visit> {
  const { pathPrefix = "/" } = options;
  const site = specimenSite(pathPrefix);
  const [server, browser] = await Promise.all([
    serveStatic(site.folder, pathPrefix),
    sharedBrowser(),
  ]);
  return {
    site,
    server,
    browser,
    at: (url) => server.url + url.replace(/^\//, ""),
    end: async () => {
      await closePages(browser);
      await server.close();
    },
  };
}
