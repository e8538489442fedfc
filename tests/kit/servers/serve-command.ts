import { spawn } from "node:child_process";
import { setTimeout } from "node:timers/promises";
import { COMMAND } from "../builds/command.ts";
import { ROOT } from "../disk/project-root.ts";

export interface Serving {
  url: string;
  /** Process id. The process includes all threads. */
  pid: number;
  /** Everything that the command has printed. */
  printed: () => string;
  /** Resolves once the command has printed a match. Throws with its output if it does not. */
  waitFor: (pattern: RegExp, milliseconds?: number) => Promise<void>;
  /** Asks the command to stop, and waits for it. */
  stop: () => Promise<void>;
  /** Kills anything that the command has left running. */
  kill: () => void;
}

const START_MS = 60_000;

/** Starts `dateline serve` as an editor does, and waits for the first build. */
export function serveLive(args: readonly string[]): Promise<Serving> {
  return serveWith(process.execPath, [COMMAND, "serve", ...args], ROOT);
}

/** Starts a command that ends in `dateline serve`, such as `npm start`, and waits for the first build. */
export async function serveWith(
  command: string,
  args: readonly string[],
  cwd: string,
  env: NodeJS.ProcessEnv = process.env,
): Promise<Serving> {
  const child = spawn(command, args, {
    cwd,
    env,
    stdio: ["ignore", "pipe", "pipe"],
    // A separate process group, so that its children can be killed with it.
    detached: true,
  });
  let text = "";
  child.stdout.setEncoding("utf8").on("data", (chunk: string) => {
    text += chunk;
  });
  child.stderr.setEncoding("utf8").on("data", (chunk: string) => {
    text += chunk;
  });
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  const waitFor = async (pattern: RegExp, milliseconds = 10_000): Promise<void> => {
    const until = performance.now() + milliseconds;
    while (!pattern.test(text)) {
      if (performance.now() > until) throw new Error(`never printed ${pattern}:\n${text}`);
      await setTimeout(25);
    }
  };
  const stop = async (): Promise<void> => {
    child.kill("SIGTERM");
    await ended;
  };
  const kill = (): void => {
    if (child.pid === undefined) return;
    try {
      process.kill(-child.pid, "SIGKILL");
    } catch {
      // The group has ended already.
    }
  };
  try {
    // The first build includes the whole site.
    await waitFor(/Serving https?:\S+/, START_MS);
  } catch (error) {
    await stop();
    kill();
    throw error;
  }
  const url = /Serving (https?:\S+)/.exec(text)?.[1] ?? "";
  const pid = child.pid ?? Number.NaN;
  return {
    url: url.endsWith("/") ? url : `${url}/`,
    pid,
    printed: () => text,
    waitFor,
    stop,
    kill,
  };
}
