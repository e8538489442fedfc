import { spawnSync } from "node:child_process";
import { chmodSync, cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { ROOT } from "../kit/disk/project-root.ts";
import { useScratch } from "../kit/disk/scratch.ts";

const place = useScratch();
const LAUNCHER = join(ROOT, "src/cli/launch.cjs");

/** Installs the launcher before a program that prints its arguments, and runs it as a Node.js of this version. */
function launched(version: string, args: readonly string[], env: NodeJS.ProcessEnv = {}) {
  const command = join(place.folder, "node_modules/dateline-news/src/cli");
  mkdirSync(command, { recursive: true });
  cpSync(LAUNCHER, join(command, "launch.cjs"));
  writeFileSync(join(command, "dateline.js"), 'console.log("started", process.argv.slice(2));');
  const pretend = join(place.folder, "pretend.cjs");
  writeFileSync(
    pretend,
    `Object.defineProperty(process.versions, "node", { value: "${version}" })`,
  );
  const { status, signal, stdout, stderr } = spawnSync(
    process.execPath,
    ["--require", pretend, join(command, "launch.cjs"), ...args],
    { encoding: "utf8", env: { ...process.env, ...env } },
  );
  return { status, signal, stdout, stderr };
}

/** Installs the npm package `node`, of which the program is this shell script. */
function installNode(version: string, script: string): void {
  const folder = join(place.folder, "node_modules/node");
  mkdirSync(join(folder, "bin"), { recursive: true });
  writeFileSync(join(folder, "package.json"), JSON.stringify({ name: "node", version }));
  writeFileSync(join(folder, "bin/node"), `#!/bin/sh\n${script}\n`);
  chmodSync(join(folder, "bin/node"), 0o755);
}

test("a Node.js that is new enough starts the program", () => {
  expect(launched("24.0.0", ["build"])).toMatchObject({
    status: 0,
    stdout: "started [ 'build' ]\n",
  });
  expect(launched("30.1.0", [])).toMatchObject({ status: 0, stdout: "started []\n" });
});

test.each(["12.22.12", "20.20.2", "23.11.1"])("Node.js %s gets one sentence", (version) => {
  const { status, stdout, stderr } = launched(version, ["build"]);
  expect({ status, stdout }).toEqual({ status: 1, stdout: "" });
  expect(stderr).toBe(
    `Dateline needs Node.js 24 or newer, and this is ${version}: run “npm install --save-dev node@24” here, or get it from https://nodejs.org.\n`,
  );
});

test("an old Node.js hands over to the publication's own, with all arguments, and ends as that does", () => {
  installNode("24.21.0", `echo "$1" "$2" "$3"; exit 7`);
  const { status, stdout } = launched("20.20.2", ["build", "--url=https://news.test/a b"]);
  expect(status).toBe(7);
  expect(stdout).toMatch(/launch\.cjs build --url=https:\/\/news\.test\/a b\n$/);
});

test("a newer Node.js that ends by a signal is reported as a shell does", () => {
  installNode("24.21.0", "kill -TERM $$");
  expect(launched("20.20.2", [])).toMatchObject({ status: 143 });
});

test("an old `node` package does not help, and a wrong one does not start itself for ever", () => {
  installNode("22.1.0", "echo never");
  expect(launched("20.20.2", [])).toMatchObject({ status: 1, stdout: "" });
  installNode("24.21.0", `exec "${process.execPath}" --require "${place.folder}/pretend.cjs" "$@"`);
  const { status, stderr } = launched("20.20.2", []);
  expect(status).toBe(1);
  expect(stderr.match(/Dateline needs/g)).toHaveLength(1);
});

test("the launcher uses only what Node.js 12 can read", () => {
  const code = readFileSync(LAUNCHER, "utf8").replace(/^\s*\/\/.*$|\/\*[\s\S]*?\*\//gm, "");
  expect(code).not.toMatch(/\?\.|\?\?|\bawait\b|\basync\b|"node:|^import |\bstatic\b|#\w+\s*[=(]/m);
});
