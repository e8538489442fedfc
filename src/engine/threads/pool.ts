import { availableParallelism } from "node:os";
import { type Packed, unpackError } from "../errors/thread-errors.ts";

/** Threads that run the functions of one module. */
export interface Pool {
  /** Runs the function of that name of the pool's module, or of another, which gives what `packed` gives. */
  run: <Value>(name: string, task: unknown, filename?: string) => Promise<Value>;
  close: () => Promise<void>;
}

/** Threads beyond the number of cores only take turns. */
export function coreCount(): number {
  return availableParallelism();
}

/** Young objects get more room than by default: most of what a page is made of is gone when it is written. */
const YOUNG_MB = 64;

/** Those that were not closed yet. */
const open = new Set<Pool>();
let stopping = false;

/** Starts threads, which load the module whose functions they run at once. */
export async function openPool(filename: string, { threads }: { threads: number }): Promise<Pool> {
  const { Piscina } = await import("piscina");
  const piscina = new Piscina({
    filename,
    minThreads: threads,
    maxThreads: threads,
    // A thread that waits by blocking would not hear of what its own functions wait for.
    atomics: "disabled",
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB },
  });
  const waiting = new Set<(error: Error) => void>();
  let failed: Error | undefined;
  // A thread that can't start is told of to the pool, and not always to a task.
  piscina.on("error", (error: Error) => {
    failed = startFailure(error);
    for (const reject of waiting) reject(failed);
  });
  const answerTo = async (name: string, task: unknown, own: string) => {
    if (failed) throw failed;
    const { promise, reject } = Promise.withResolvers<never>();
    waiting.add(reject);
    try {
      return await Promise.race([piscina.run(task, { name, filename: own }), promise]);
    } catch (error) {
      throw error instanceof Error ? startFailure(error) : error;
    } finally {
      waiting.delete(reject);
    }
  };
  const pool: Pool = {
    run: async <Value>(name: string, task: unknown, own = filename) => {
      const result: Packed<Value> = await answerTo(name, task, own).catch(unlessStopping);
      if (result.error) throw unpackError(result.error);
      return result.value;
    },
    close: async () => {
      open.delete(pool);
      await piscina.destroy();
    },
  };
  open.add(pool);
  return pool;
}

/** The engine names what the system said only in its message. */
function startFailure(error: Error): Error {
  const [code] = /\bE[A-Z]{3,}$/.exec(error.message) ?? [];
  return code === undefined ? error : Object.assign(error, { code });
}

/** The process is about to end: what waits for a thread is not told that it was stopped. */
function unlessStopping(error: unknown): Promise<never> {
  return stopping ? new Promise(() => {}) : Promise.reject(error);
}

/** Ends all threads, before the process does: what they write must not come after its last word. */
export async function stopThreads(): Promise<void> {
  stopping = true;
  await Promise.all([...open].map((pool) => pool.close()));
}
