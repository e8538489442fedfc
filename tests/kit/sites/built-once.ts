import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** How long a test file waits for another to build the site, and how often it checks. */
const PATIENCE_MS = 120_000;
const GLANCE_MS = 50;

/**
 * The folder NAME in `shared`, filled by `make`. If several test files want it at once, the first makes it in a
 * temporary folder, and the others wait. If that fails, all fail at once with the same reason.
 */
export function builtOnce(shared: string, name: string, make: (folder: string) => void): string {
  const whole = join(shared, name);
  const failed = join(shared, `${name}.failed`);
  if (!existsSync(whole) && isFirst(join(shared, `${name}.asked`))) {
    const fresh = join(shared, `${name}.fresh`);
    try {
      mkdirSync(fresh);
      make(fresh);
      renameSync(fresh, whole);
    } catch (error) {
      writeWhole(failed, error instanceof Error ? error.message : String(error));
      throw error;
    }
  }
  for (let waited = 0; !existsSync(whole); waited += GLANCE_MS) {
    if (existsSync(failed))
      throw new Error(`the shared site ${name} can't be built: ${readFileSync(failed, "utf8")}`);
    if (waited > PATIENCE_MS) throw new Error(`nobody built the shared site ${name}`);
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, GLANCE_MS);
  }
  return whole;
}

/** Writes a file in one step, so that nobody reads a partial one. */
function writeWhole(path: string, text: string): void {
  writeFileSync(`${path}.part`, text);
  renameSync(`${path}.part`, path);
}

function isFirst(mark: string): boolean {
  try {
    writeFileSync(mark, "", { flag: "wx" });
    return true;
  } catch {
    return false;
  }
}
