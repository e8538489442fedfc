import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach } from "vitest";

/** Creates a temporary folder, with a function to remove it. */
export function scratch(): { folder: string; remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), "dateline-"));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** A scratch folder for each test of a file, created before and removed after it. */
export function useScratch(): { readonly folder: string } {
  let place = { folder: "", remove: () => {} };
  beforeEach(() => {
    place = scratch();
  });
  afterEach(() => place.remove());
  return {
    get folder() {
      return place.folder;
    },
  };
}
