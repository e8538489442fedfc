import { availableParallelism } from "node:os";
import { type Packed, unpackError } from "../errors/thread-errors.ts";

/** Threads that run the exported functions of a module. */
export interface Pool {
  /** Runs a function by name, of the pool's module or the given one. The function must return what `packed` returns. */
  run: <Value>(name: string, task: unknown, filename?: string) => Promise<Value>;
  close: () => Promise<void>;
}

/** More threads than cores gain nothing. */
export function coreCount(): number {
  return availableParallelism();
}

/** A larger young generation: most objects are garbage once their page is written. */
const YOUNG_GENERATION_MB = 64;

/** Pools not yet closed. */
const open = new Set<Pool>();
let stopping = false;

/** Starts threads, each of which loads the module at once. `data` is their `workerData`. */
export async function openPool(
  filename: string,
  { threads, data }: { threads: number; data?: unknown },
): Promise<Pool> {
  const { Piscina } = await import("piscina");
  const piscina = new Piscina({
    filename,
    minThreads: threads,
    maxThreads: threads,
    workerData: data,
    // A thread blocked in Atomics.wait could not run its functions' async work.
    atomics: "disabled",
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG_GENERATION_MB },
  });
  const waiting = new Set<(error: Error) => void>();
  let failed: Error | undefined;
  // The pool reports a thread that fails to start, but does not always reject the tasks.
  piscina.on("error", (error: Error) => {
    failed = startFailure(error);
    for (const reject of waiting) reject(failed);
  });
  const runTask = async (name: string, task: unknown, own: string) => {
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
      const result: Packed<Value> = await runTask(name, task, own).catch(unlessStopping);
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

/** Node gives the system's error code only at the end of the message. */
function startFailure(error: Error): Error {
  const [code] = /\bE[A-Z]{3,}$/.exec(error.message) ?? [];
  return code === undefined ? error : Object.assign(error, { code });
}

/** When the process is about to end, pending tasks stay pending instead of failing. */
function unlessStopping(error: unknown): Promise<never> {
  return stopping ? new Promise(() => {}) : Promise.reject(error);
}

/** Stops all threads before the process ends, so that none prints after the last message. */
export async function stopThreads(): Promise<void> {
  stopping = true;
  await Promise.all([...open].map((pool) => pool.close()));
}
