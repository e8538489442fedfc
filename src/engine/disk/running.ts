import { readFileSync } from "node:fs";
import { isCode } from "../errors/is-code.ts";

/** A process that has ended, of which its parent has not taken note. */
const ENDED = "Z";

/**
 * Whether a process runs that began at this time, as `beginningOf` tells it: numbers are given out again. Without a time,
 * any process of that number counts.
 */
export function isRunning(pid: number, began = ""): boolean {
  if (!Number.isInteger(pid) || pid <= 0 || !isThere(pid)) return false;
  const found = statOf(pid);
  if (!found) return true;
  return found.state !== ENDED && (began === "" || found.began === began);
}

/** When a process began, in the system's own measure; empty where the system does not tell. */
export function beginningOf(pid: number): string {
  return statOf(pid)?.began ?? "";
}

function isThere(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return isCode(error, "EPERM");
  }
}

/** https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html: fields 3 and 22. Other systems have no such file. */
function statOf(pid: number): { state: string; began: string } | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    // The second field, the command's name in brackets, may hold spaces and brackets.
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    return { state: fields[0] ?? "", began: fields[19] ?? "" };
  } catch {
    return undefined;
  }
}
