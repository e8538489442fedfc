import { spawn } from "node:child_process";
import { rmSync } from "node:fs";
import { createServer } from "node:net";
import { setTimeout } from "node:timers/promises";
import type { StaticServer } from "./static-server.ts";

interface Started {
  /** Its folder, deleted when it ends; also where it keeps what it remembers. */
  home: string;
  port: number;
  /** Asks it to end. */
  signal: NodeJS.Signals;
}

/** Starts a server of this machine, and waits until it answers at its port. */
export async function startServer(
  program: string,
  args: readonly string[],
  { home, port, signal }: Started,
): Promise<StaticServer> {
  const env = { ...process.env, HOME: home, XDG_DATA_HOME: home, XDG_CONFIG_HOME: home };
  const child = spawn(program, args, { stdio: ["ignore", "ignore", "pipe"], env });
  let said = "";
  child.stderr.setEncoding("utf8").on("data", (chunk: string) => {
    said += chunk;
  });
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  const url = `http://127.0.0.1:${port}/`;
  for (let tries = 0; !(await answers(url)); tries += 1) {
    if (tries > 200 || child.exitCode !== null)
      throw new Error(`${program} does not serve: ${said}`);
    await setTimeout(25);
  }
  return {
    url,
    close: async () => {
      child.kill(signal);
      await ended;
      rmSync(home, { recursive: true });
    },
  };
}

export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (!address || typeof address === "string") throw new Error("no port");
  return address.port;
}

/** Any status will do: a site in a folder has no page at the root. */
async function answers(url: string): Promise<boolean> {
  try {
    await fetch(url);
    return true;
  } catch {
    return false;
  }
}
