import { type ChildProcess, fork } from "node:child_process";
import { randomUUID } from "node:crypto";
import { join } from "node:path";
import { modulePath } from "../../root.ts";
import { removeAll } from "../disk/remove-all.ts";
import { unfinished } from "../disk/whole-file.ts";
import { isCode } from "../errors/is-code.ts";
import { unpackError } from "../errors/thread-errors.ts";
import type { BuildRequest } from "../request/request.ts";
import { coreCount } from "../threads/pool.ts";
import { layFonts } from "./card-fonts.ts";
import type { CardAnswer, CardTask } from "./card-process.ts";

const PROCESS = modulePath("src/engine/products/card-process");

/** Cards that are worth another process: it takes as long to start as to draw so many. */
const WORTH_PROCESS = 40;

/** A card that is to be drawn, and the file that it is to be. */
export type CardJob = CardTask;

/** Draws cards, in as many processes as there are cores. When the signal comes, it ends and throws. */
export async function makeCards(
  jobs: readonly CardJob[],
  { root, cache }: Pick<BuildRequest, "root" | "cache">,
  { onMade = () => {}, signal }: MakingOptions = {},
): Promise<void> {
  let done = 0;
  const note = (): void => {
    done += 1;
    onMade(done, jobs.length);
  };
  for (const own of Map.groupBy(jobs, ({ recipe }) => recipe.fonts.join()).values()) {
    const folder = unfinished(join(cache, `fonts.${randomUUID()}`));
    try {
      const configuration = layFonts(root, folder, own[0]?.recipe.fonts ?? []);
      const queue = [...own];
      const count = Math.min(coreCount(), Math.ceil(own.length / WORTH_PROCESS));
      const drawing = { configuration, onMade: note, signal };
      await Promise.all(Array.from({ length: count }, () => draw(queue, drawing)));
    } finally {
      clear(folder);
    }
  }
}

/** A process that was stopped may still write its index of the fonts: then the next build deletes the folder. */
function clear(folder: string): void {
  try {
    removeAll(folder);
  } catch (error) {
    if (!isCode(error, "ENOTEMPTY")) throw error;
  }
}

export interface MakingOptions {
  onMade?: (done: number, total: number) => void;
  signal?: AbortSignal;
}

interface Drawing {
  /** Of fontconfig. */
  configuration: string;
  onMade: () => void;
  signal: AbortSignal | undefined;
}

/**
 * Draws what is in the queue in a process of its own. What sets text reads its settings from the environment of a
 * process, once: a thread's would not do.
 */
function draw(queue: CardJob[], { configuration, onMade, signal }: Drawing): Promise<void> {
  const child = fork(PROCESS, {
    env: environment(configuration),
    execArgv: [],
    ...(signal && { signal }),
  });
  return new Promise<void>((resolve, reject) => {
    const next = (): void => {
      const job = queue.shift();
      if (job) child.send(job);
      else resolve();
    };
    child.on("message", (answer: CardAnswer) => {
      if (answer.error) {
        reject(unpackError(answer.error));
        return;
      }
      onMade();
      next();
    });
    child.on("error", reject);
    child.on("exit", (code, signal) =>
      reject(new Error(`the process that draws cards ended with ${code ?? signal}`)),
    );
    // One that can't be started takes no message.
    child.once("spawn", next);
  }).finally(() => stop(child, queue));
}

function stop(child: ChildProcess, queue: unknown[]): void {
  // Where one card failed, the other processes draw no more.
  queue.length = 0;
  child.removeAllListeners("exit");
  if (child.connected) child.disconnect();
}

/** What of this machine's settings would show in a card is left out. */
function environment(configuration: string): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(
    ([name]) => !/^(?:LC_|LANG|PANGO|FC_|FONTCONFIG|NODE_)/.test(name),
  );
  return {
    ...Object.fromEntries(own),
    LC_ALL: "C.UTF-8",
    PANGOCAIRO_BACKEND: "fontconfig",
    FONTCONFIG_FILE: configuration,
  };
}
