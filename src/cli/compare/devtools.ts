import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** In milliseconds, for the browser to start, and for one answer of it. */
const TIMEOUT = 30_000;

/** Sends a command of https://chromedevtools.github.io/devtools-protocol/ and returns its result. */
export type Send = (method: string, params?: object) => Promise<Record<string, unknown>>;

export interface Devtools {
  /** Opens a new page for `use`, and closes it. */
  inPage: <Result>(use: (send: Send) => Promise<Result>) => Promise<Result>;
  close: () => Promise<void>;
}

/** Starts a Chrome or Chromium without a window. Throws if it does not start. */
export async function openDevtools(browser: string): Promise<Devtools> {
  const profile = mkdtempSync(join(tmpdir(), "dateline-browser-"));
  const child = spawn(
    browser,
    [
      "--headless",
      "--disable-gpu",
      "--hide-scrollbars",
      "--no-first-run",
      // CI runs as root, and shows only the site that it has just built.
      "--no-sandbox",
      "--disable-dev-shm-usage",
      "--remote-debugging-port=0",
      `--user-data-dir=${profile}`,
    ],
    { stdio: ["ignore", "ignore", "pipe"] },
  );
  const ended = new Promise<void>((resolve) => {
    child.once("error", () => resolve());
    child.once("close", () => resolve());
  });
  const close = async () => {
    // Asked to end, it ends its helpers too, which write into the profile.
    child.kill("SIGTERM");
    const timer = setTimeout(() => child.kill("SIGKILL"), 5_000);
    await ended;
    clearTimeout(timer);
    rmSync(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  };
  try {
    const socket = await connect(await addressOf(child));
    return { inPage: pagesOf(socket), close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Chrome writes where it listens. */
function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = "";
    const fail = () => reject(new Error("The browser does not start"));
    const timer = setTimeout(fail, TIMEOUT);
    const stop = () => clearTimeout(timer);
    child.once("error", fail).once("close", fail).once("close", stop);
    child.stderr?.setEncoding("utf8").on("data", (text: string) => {
      said = (said + text).slice(-10_000);
      const address = /^DevTools listening on (ws:\S+)$/m.exec(said)?.[1];
      if (address === undefined) return;
      stop();
      resolve(address);
    });
  });
}

function connect(address: string): Promise<WebSocket> {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(address);
    socket.onopen = () => resolve(socket);
    socket.onerror = () => reject(new Error("The browser does not answer"));
  });
}

interface Answer {
  id?: number;
  result?: Record<string, unknown>;
  error?: { message: string };
}

function pagesOf(socket: WebSocket): Devtools["inPage"] {
  const waiting = new Map<number, (answer: Answer) => void>();
  let last = 0;
  socket.onmessage = ({ data }) => {
    const answer: Answer = JSON.parse(String(data));
    if (answer.id !== undefined) waiting.get(answer.id)?.(answer);
  };
  const ask = (method: string, params: object, sessionId?: string) =>
    new Promise<Record<string, unknown>>((resolve, reject) => {
      const id = ++last;
      const timer = setTimeout(
        () => waiting.get(id)?.({ error: { message: "no answer" } }),
        TIMEOUT,
      );
      waiting.set(id, ({ result = {}, error }) => {
        clearTimeout(timer);
        waiting.delete(id);
        if (error) reject(new Error(`${method}: ${error.message}`));
        else resolve(result);
      });
      socket.send(JSON.stringify({ id, method, params, ...(sessionId && { sessionId }) }));
    });
  return async (use) => {
    const { targetId } = await ask("Target.createTarget", { url: "about:blank" });
    const { sessionId } = await ask("Target.attachToTarget", { targetId, flatten: true });
    try {
      return await use((method, params = {}) => ask(method, params, String(sessionId)));
    } finally {
      await ask("Target.closeTarget", { targetId }).catch(() => undefined);
    }
  };
}
