import type { IndexTask } from "./make-index.ts";

/** Distributes indexes over up to `maxThreads` threads, with about as many articles in each. */
export function lanesOf(tasks: readonly IndexTask[], maxThreads: number): IndexTask[][] {
  const lanes = Array.from({ length: Math.min(maxThreads, tasks.length) }, () => ({
    articles: 0,
    tasks: [] as IndexTask[],
  }));
  for (const task of tasks.toSorted((a, b) => b.entries.length - a.entries.length)) {
    const [lane] = lanes.toSorted((a, b) => a.articles - b.articles);
    lane?.tasks.push(task);
    if (lane) lane.articles += task.entries.length;
  }
  return lanes.map((lane) => lane.tasks);
}
