import { execFileSync } from "node:child_process";
import { availableParallelism, cpus, loadavg, release, totalmem, type } from "node:os";

/** The machine, a line each, in the report's words. */
export function machine(folder: string): string[] {
  return [
    `${availableParallelism()} cores (${cpus()[0]?.model.trim() ?? "unknown"}), ${Math.round(totalmem() / 2 ** 30)} GiB of memory, ${type()} ${release()}`,
    `Disk: ${disk(folder)}`,
    `Load before the first run: ${(loadavg()[0] ?? 0).toFixed(2)}`,
  ];
}

/** The kind of file system, and whether its device turns. Content, outputs and caches are all on it. */
function disk(folder: string): string {
  try {
    const said = execFileSync("df", ["--output=fstype,source", folder], { encoding: "utf8" });
    const [kind = "unknown", device = ""] = (said.split("\n")[1] ?? "").trim().split(/\s+/);
    return `${kind} on ${device}`;
  } catch {
    return "unknown";
  }
}
