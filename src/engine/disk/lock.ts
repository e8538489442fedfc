import { hash, randomUUID } from "node:crypto";
import { constants, copyFileSync, linkSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { BuildError } from "../errors/build-error.ts";
import { isCode } from "../errors/is-code.ts";
import { isRunning, startTimeOf } from "./running.ts";

/** This process's lock content, unique across processes and time. */
const OWN = `${process.pid} ${startTimeOf(process.pid)} ${randomUUID()}`;

/**
 * Locks must appear whole, so they are written elsewhere and hard-linked. These errors mean that the disk has no hard
 * links.
 */
const NO_LINKS = ["EPERM", "ENOTSUP", "EOPNOTSUPP", "ENOSYS"];

/** The error for a lock that a running process holds. */
type Refusal = (pid: number, lock: string) => BuildError;

const OTHER_BUILD: Refusal = (pid, lock) =>
  new BuildError(
    `another build (process ${pid}) is writing to the same output`,
    `Wait until it ends. If no other build is running, delete ${lock}.`,
  );

/** Takes a lock, if need be from a process that has ended. Throws a BuildError if a running process holds it. */
export function takeLock(lock: string, refuse: Refusal = OTHER_BUILD): void {
  const own = `${lock}.${process.pid}`;
  writeFileSync(own, OWN);
  try {
    take(lock, own, refuse);
  } finally {
    rmSync(own, { force: true });
  }
}

export function isOwn(lock: string): boolean {
  return textOf(lock) === OWN;
}

/** Releases a lock held by this process; any other stays. */
export function freeLock(lock: string): void {
  if (isOwn(lock)) rmSync(lock, { force: true });
}

function take(lock: string, own: string, refuse: Refusal): void {
  while (!tryToPlace(own, lock)) {
    const found = textOf(lock);
    if (found === OWN) return;
    if (found !== undefined) clearStale(lock, { found, own, refuse });
  }
}

/**
 * Deletes the lock of a process that has ended. If two processes find it, the slower one must not delete the lock that
 * the faster one has just taken: deleting requires a second lock, named after the first one's content.
 */
function clearStale(
  lock: string,
  { found, own, refuse }: { found: string; own: string; refuse: Refusal },
): void {
  const [pid = 0, began = ""] = [Number(found.split(" ")[0]), found.split(" ")[1]];
  if (isRunning(pid, began)) throw refuse(pid, lock);
  const claim = `${lock}.${hash("sha1", found, "hex").slice(0, 12)}`;
  take(claim, own, refuse);
  try {
    if (textOf(lock) === found) rmSync(lock);
  } finally {
    rmSync(claim, { force: true });
  }
}

/** Whether the lock was free. */
function tryToPlace(own: string, lock: string): boolean {
  try {
    linkSync(own, lock);
    return true;
  } catch (error) {
    if (isCode(error, "EEXIST")) return false;
    if (!NO_LINKS.some((code) => isCode(error, code))) throw error;
  }
  try {
    copyFileSync(own, lock, constants.COPYFILE_EXCL);
    return true;
  } catch (error) {
    if (isCode(error, "EEXIST")) return false;
    throw error;
  }
}

function textOf(lock: string): string | undefined {
  try {
    return readFileSync(lock, "utf8");
  } catch (error) {
    if (isCode(error, "ENOENT")) return undefined;
    throw error;
  }
}
