import { scanContent } from "../../content/files/scan.ts";
import { pruneLeftovers } from "../output/leftovers.ts";
import { manifestFile, readManifest, writeManifest } from "../output/manifest.ts";
import { pruneProducts } from "../products/products.ts";
import type { BuildRequest } from "../request/request.ts";
import type { Strategy } from "./strategy.ts";

/** A single build: it starts from the cache, checks the output before trusting it, and publishes everything. */
export function coldStrategy(request: BuildRequest): Strategy {
  const { content, contentShown, cache, verify } = request;
  const strategy: Strategy = {
    scan: () => scanContent({ folder: content, shown: contentShown }),
    last: (output) =>
      verify ? { files: new Map() } : readManifest(manifestFile(cache, output), output),
    mustSurvey: () => true,
    layOut: (_files, prepareAll) => prepareAll(),
    publishes: "all",
    clearBefore: () => pruneLeftovers(cache),
    forget: () => {},
    remember: (output, manifest) => writeManifest(manifestFile(cache, output), output, manifest),
    clearAfter: (needed) => pruneProducts(needed, request, Date.now()),
    retry: () => strategy,
  };
  return strategy;
}
