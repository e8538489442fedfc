import { openPool, type Pool } from "./pool.ts";

/** A build's extra threads for reading and rendering, started on first use. */
export interface Threads {
  /** 0 if one thread does everything. */
  count: number;
  started: () => boolean;
  start: () => Promise<Pool>;
  close: () => Promise<void>;
}

/** `filename` is the module that each thread loads when it starts. */
export function openThreads(filename: string, count: number): Threads {
  let pool: Promise<Pool> | undefined;
  return {
    count,
    started: () => pool !== undefined,
    start: () => {
      pool ??= openPool(filename, { threads: count });
      return pool;
    },
    close: async () => {
      const opened = await pool;
      pool = undefined;
      await opened?.close();
    },
  };
}
