import { openPool, type Pool } from "./pool.ts";

/** A build's extra threads for reading and rendering, started on first use. */
export interface Threads {
  /** 0 if one thread does everything. */
  count: number;
  started: () => boolean;
  start: () => Promise<Pool>;
  close: () => Promise<void>;
}

/**
 * `filename` is the module that each thread loads when it starts; `dataNow` is called then, for its
 * `workerData`.
 */
export function openThreads(
  filename: string,
  count: number,
  dataNow: () => unknown = () => undefined,
): Threads {
  let pool: Promise<Pool> | undefined;
  return {
    count,
    started: () => pool !== undefined,
    start: () => {
      pool ??= openPool(filename, { threads: count, data: dataNow() });
      return pool;
    },
    close: async () => {
      const opened = await pool;
      pool = undefined;
      await opened?.close();
    },
  };
}
