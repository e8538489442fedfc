#!/usr/bin/env node
// biome-ignore-all lint/style/useNodejsImportProtocol: old versions do not know it.

// The command's first file. Any Node.js since version 12 can read it: one that is too old for the program is replaced by
// the publication's own, or gets a sentence in place of a syntax error.
const { spawn } = require("child_process");
const { existsSync } = require("fs");
const { constants } = require("os");
const { dirname, join } = require("path");
const { pathToFileURL } = require("url");

/** The oldest version of Node.js that can run the program. */
const OLDEST = 24;

/** Set for the second Node.js, so that a wrong `node` package can't start itself for ever. */
const RELAUNCHED = "DATELINE_RELAUNCHED";

const major = (version) => Number.parseInt(version, 10);

/** The program of the npm package `node`, if it is installed beside this package and new enough. */
function newerNode() {
  try {
    const manifest = require.resolve("node/package.json");
    const name = process.platform === "win32" ? "node.exe" : "node";
    const program = join(dirname(manifest), "bin", name);
    return major(require(manifest).version) >= OLDEST && existsSync(program) ? program : undefined;
  } catch (_) {
    return undefined;
  }
}

/** Starts this file in another Node.js and ends as that does. */
function relaunch(program) {
  const child = spawn(program, [__filename].concat(process.argv.slice(2)), {
    stdio: "inherit",
    env: Object.assign({}, process.env, { [RELAUNCHED]: "1" }),
  });
  // A terminal signals both processes, a service manager only this one.
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
    process.on(signal, () => child.kill(signal));
  }
  child.on("error", refuse);
  child.on("exit", (code, signal) => {
    process.exit(signal ? 128 + constants.signals[signal] : code);
  });
}

function refuse() {
  process.stderr.write(
    `Dateline needs Node.js ${OLDEST} or newer, and this is ${process.versions.node}: ` +
      `run “npm install --save-dev node@${OLDEST}” here, or get it from https://nodejs.org.\n`,
  );
  process.exitCode = 1;
}

function start() {
  // JavaScript in the package, TypeScript in a checkout.
  const built = join(__dirname, "dateline.js");
  const program = existsSync(built) ? built : join(__dirname, "dateline.ts");
  import(pathToFileURL(program).href);
}

if (major(process.versions.node) >= OLDEST) {
  const args = process.argv.slice(2).join(" ");
  // Scripts ask for it often: it need not wait for the program.
  if (args === "--version" || args === "-V") console.log(require("../../package.json").version);
  else start();
} else {
  const newer = process.env[RELAUNCHED] ? undefined : newerNode();
  if (newer) relaunch(newer);
  else refuse();
}
