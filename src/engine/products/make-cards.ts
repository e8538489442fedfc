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
import { writeFonts } from "./card-fonts.ts";
import type { CardAnswer, CardTask } from "./card-process.ts";

const PROCESS = modulePath("src/engine/products/card-process");

/** Cards per process: starting one takes as long as drawing this many. */
const WORTH_PROCESS = 40;

/** A card to draw, and the file to write it to. */
export type CardJob = CardTask;

/** Draws cards in up to one process per core. Throws if a card fails or the signal aborts. */
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
      const configuration = writeFonts(root, folder, own[0]?.recipe.fonts ?? []);
      const queue = [...own];
      const count = Math.min(coreCount(), Math.ceil(own.length / WORTH_PROCESS));
      const drawing = { configuration, onMade: note, signal };
      await Promise.all(Array.from({ length: count }, () => draw(queue, drawing)));
    } finally {
      removeFolder(folder);
    }
  }
}

/** If a stopped process is still writing its font index, the folder stays until the next build deletes it. */
function removeFolder(folder: string): void {
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
  /** Path of the fontconfig configuration. */
  configuration: string;
  onMade: () => void;
  signal: AbortSignal | undefined;
}

/**
 * Draws cards from the queue in a child process. A thread would not do: fontconfig and Pango read their settings once,
 * from the process environment.
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
      reject(new Error(`the process that draws social cards ended with ${code ?? signal}`)),
    );
    // A process that failed to start can't receive messages.
    child.once("spawn", next);
  }).finally(() => stop(child, queue));
}

function stop(child: ChildProcess, queue: unknown[]): void {
  // If a card failed, the other processes must stop too.
  queue.length = 0;
  child.removeAllListeners("exit");
  if (child.connected) child.disconnect();
}

/** The environment without settings of this machine that would change how cards look. */
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
