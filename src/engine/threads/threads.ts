import { openPool, type Pool } from "./pool.ts";

/** The threads of a build beside its own: they are started when they are first needed, and read and render. */
export interface Threads {
  /** None where one thread does all. */
  count: number;
  /** Whether they were started. */
  started: () => boolean;
  start: () => Promise<Pool>;
  close: () => Promise<void>;
}

/** `filename`: the module that each of them loads at its start. */
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
