import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach } from "vitest";

/** A folder of its own in the system's folder for such, and the way to be rid of it. */
export function scratch(): { folder: string; remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), "dateline-"));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** A scratch folder for each test of a file: there when the test begins, gone when it has ended. */
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
