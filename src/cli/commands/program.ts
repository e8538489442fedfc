import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Command } from "commander";
import { refuseCache } from "../../engine/disk/safe-cache.ts";
import { requestOf } from "../../engine/request/request.ts";
import { ROOT } from "../../root.ts";
import { print, report } from "../../terminal.ts";
import { failure } from "../failure.ts";
import { addAnnounce } from "./announce.ts";
import { addBuild } from "./build.ts";
import { addCheck } from "./check.ts";
import { addCite } from "./cite.ts";
import type { AddCommand, Running } from "./command.ts";
import { addCommentsPull } from "./comments-pull.ts";
import { addCompare } from "./compare.ts";
import { addCompletion } from "./completion.ts";
import { addEmbed } from "./embed.ts";
import { addExplain } from "./explain.ts";
import { addHandbook } from "./handbook.ts";
import { addHeaders } from "./headers.ts";
import { addInit } from "./init.ts";
import { addNew } from "./new.ts";
import { addSchema } from "./schema.ts";
import { addServe } from "./serve.ts";
import { addSources } from "./sources.ts";
import { addUpgrade } from "./upgrade.ts";
import { addVerify } from "./verify.ts";

/** Every command, in the order of `dateline --help`. */
const COMMANDS: readonly AddCommand[] = [
  addInit,
  addNew,
  addBuild,
  addCheck,
  addExplain,
  addServe,
  addCompare,
  addVerify,
  addCite,
  addSources,
  addEmbed,
  addCommentsPull,
  addAnnounce,
  addSchema,
  addHeaders,
  addUpgrade,
  addHandbook,
  addCompletion,
];

function version(): string {
  return JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")).version;
}

const RUNNING: Running = {
  request: (options) => requestOf(options, { cwd: process.cwd(), root: ROOT, now: Date.now() }),
  run: async (asked, command, writes) => {
    try {
      refuseCache(asked);
      process.exitCode = await command();
    } catch (error) {
      const output = writes === "site" ? asked.output : undefined;
      report(`${failure(error, output, asked.cache)}\n`);
      process.exitCode = 1;
    }
  },
  version,
};

export const program = new Command("dateline")
  .version(version())
  .description("Builds a static news site from a folder of Markdown articles.")
  .showHelpAfterError("(dateline --help has all commands)")
  .configureOutput({ writeOut: (text) => void print(text), writeErr: report });

for (const add of COMMANDS) add(program, RUNNING);

/** Runs the command that the process was started with. */
export async function runCommand(): Promise<void> {
  // Reports errors that no promise handles, such as a watcher's, like all others.
  process.on("uncaughtException", (error) => {
    report(`${failure(error, undefined)}\n`);
    process.exit(1);
  });
  await program.parseAsync(knownOnly(process.argv));
}

/** `dateline help buld` as `dateline buld`: commander suggests a name for the latter only. */
function knownOnly(argv: readonly string[]): string[] {
  const [node = "", script = "", first, name, ...rest] = argv;
  const isKnown = program.commands.some((each) => each.name() === name) || name === "help";
  if (first !== "help" || name === undefined || isKnown) return [...argv];
  return [node, script, name, ...rest];
}
