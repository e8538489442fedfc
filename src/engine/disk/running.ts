import { readFileSync } from "node:fs";
import { isCode } from "../errors/is-code.ts";

/** State of a zombie process: it has ended, but its parent has not collected it. */
const ZOMBIE = "Z";

/**
 * Whether a process with this start time, as from `startTimeOf`, is running: pids are reused. Without a time, any
 * process with that pid counts.
 */
export function isRunning(pid: number, began = ""): boolean {
  if (!Number.isInteger(pid) || pid <= 0 || !exists(pid)) return false;
  const found = statOf(pid);
  if (!found) return true;
  return found.state !== ZOMBIE && (began === "" || found.began === began);
}

/** A process's start time, in the system's units; empty if unknown. */
export function startTimeOf(pid: number): string {
  return statOf(pid)?.began ?? "";
}

function exists(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return isCode(error, "EPERM");
  }
}

/** Fields 3 and 22 of https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html. Only Linux has this file. */
function statOf(pid: number): { state: string; began: string } | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    // Field 2, the command's name in parentheses, may itself contain spaces and parentheses.
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    return { state: fields[0] ?? "", began: fields[19] ?? "" };
  } catch {
    return undefined;
  }
}
