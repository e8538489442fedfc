import { getSystemErrorMap } from "node:util";
import { BuildError } from "../engine/errors/build-error.ts";
import { errorChain } from "../engine/errors/error-chain.ts";
import { LayoutError } from "../engine/errors/layout-error.ts";
import { printable } from "../printable.ts";

const CAUSES: Record<string, string> = {
  ENOSPC: "the disk is full",
  EROFS: "the disk is read-only",
  EDQUOT: "this user's disk quota is used up",
  EFBIG: "the file is larger than the system allows",
  EIO: "the disk can't be read or written",
  EACCES: "this user has no permission",
  EPERM: "this user has no permission",
  ENOTDIR: "part of the path is a file, not a folder",
  ENAMETOOLONG: "the name is too long for this disk",
  EMFILE: "too many files are open",
  ENFILE: "too many files are open",
  ENOENT: "the file or folder no longer exists",
  EISDIR: "it is a folder, not a file",
  ENOMEM: "there is not enough memory",
  ERR_WORKER_OUT_OF_MEMORY: "there is not enough memory",
  ERR_MEMORY_ALLOCATION_FAILED: "there is not enough memory",
  ERR_DLOPEN_FAILED: "a package was compiled for a different system",
};

/** Codes that mean something else when watching folders: https://man7.org/linux/man-pages/man7/inotify.7.html */
const WATCHING: Record<string, string> = {
  ENOSPC: "the system's limit of watched files is reached, see fs.inotify.max_user_watches",
  EMFILE:
    "the system's limit of programs that watch files is reached, see fs.inotify.max_user_instances",
};

/** The system's texts for all other codes. */
const SYSTEM = new Map(getSystemErrorMap().values());

/** Errors of the cache's database, by primary result code: https://www.sqlite.org/rescode.html */
const DATABASE_CAUSES: Record<number, string> = {
  3: "this user has no permission",
  5: "another build has locked it for too long",
  7: "there is not enough memory",
  8: "this user has no permission to write to it",
  10: "the disk can't be read or written",
  11: "it is damaged",
  13: "the disk is full",
  14: "a file can't be opened: this user has no permission, or too many files are open",
  26: "it is damaged",
};

const MANY = /too many open files/i;

/** Eleventy's error message lists every page of a layout. */
const MAX_MESSAGE_LENGTH = 300;

/**
 * One sentence for what a person can fix; a stack trace only for bugs in layouts or in the program. Database errors
 * name the cache folder. `output` is undefined for commands that write no site.
 */
export function failure(
  error: unknown,
  output: string | undefined,
  cache: string = output ?? "the cache",
): string {
  const chain = errorChain(error);
  const known = chain.find((each) => each instanceof BuildError);
  if (known) return `error: ${printable(known.message)}\nhelp: ${printable(known.hint)}`;
  const layout = chain.find((each) => each instanceof LayoutError);
  if (layout) {
    return `error: ${printable(layout.message)}\n${traceOf(layout.cause)}\nhelp: Fix the layout.${output === undefined ? "" : ` ${printable(output)} is unchanged.`}`;
  }
  const system = chain
    .map((each) => databaseCause(each, cache) ?? missingCause(each) ?? systemCause(each))
    .find((cause) => cause !== undefined);
  if (system) {
    const place = system.path ?? output;
    const what = place === undefined ? system.cause : `${printable(place)}: ${system.cause}`;
    return `error: ${what}\nhelp: ${adviceFor(output)}`;
  }
  const outer = chain.slice(0, -1).map(({ message }) => `error: ${shorten(message)}\n`);
  return `${outer.join("")}${traceOf(chain.at(-1) ?? error)}`;
}

/** What the machine refused and where, or an error's own message. */
export function causeOf(error: unknown): string {
  const system = error instanceof Error ? systemCause(error) : undefined;
  if (system) return [system.path ?? [], system.cause].flat().map(printable).join(": ");
  return printable(error instanceof Error ? error.message : String(error));
}

function adviceFor(output: string | undefined): string {
  if (output === undefined) return "Fix this and run the command again.";
  return `Fix this and build again. ${printable(output)} is unchanged, or has complete files from both builds.`;
}

function systemCause(error: Error): { path?: string; cause: string } | undefined {
  const own = "code" in error ? String(error.code) : "";
  // Node's reader of package.json uses one code for every failure.
  const code = own === "ERR_INVALID_PACKAGE_CONFIG" && MANY.test(error.message) ? "EMFILE" : own;
  const isWatching = "syscall" in error && error.syscall === "watch";
  const cause = (isWatching ? WATCHING[code] : undefined) ?? CAUSES[code] ?? SYSTEM.get(code);
  if (!cause) return undefined;
  const isHere = "syscall" in error && error.syscall === "uv_cwd";
  const path = isHere ? "the current folder" : "path" in error ? String(error.path) : undefined;
  return { cause: `${cause} (${code})`, ...(path && { path }) };
}

function databaseCause(error: Error, path: string): { path: string; cause: string } | undefined {
  const code = "errcode" in error ? Number(error.errcode) : 0;
  const cause = DATABASE_CAUSES[code & 255];
  return cause ? { path, cause: `${cause} (SQLite ${code})` } : undefined;
}

/** Loaders of native packages say “not found”, whatever kept the file from being opened. */
function missingCause({ message }: Error): { path: string; cause: string } | undefined {
  const [, name] = /^Cannot find package '([^']+)'/.exec(message) ?? [];
  if (name !== undefined) {
    const cause = "the package is not installed, run npm ci (ERR_MODULE_NOT_FOUND)";
    return { path: name, cause };
  }
  const [, path] = /\.node'\nRequire stack:\n- (.+)/.exec(message) ?? [];
  const cause =
    "a file that it needs is not installed, or too many files are open (MODULE_NOT_FOUND)";
  return path === undefined ? undefined : { path, cause };
}

function traceOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

function shorten(message: string): string {
  return message.length > MAX_MESSAGE_LENGTH ? `${message.slice(0, MAX_MESSAGE_LENGTH)}…` : message;
}
