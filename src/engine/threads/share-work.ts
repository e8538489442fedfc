/**
 * Waits for all who take work from a queue. If one fails, nothing more is taken, and what the others have begun ends
 * first.
 */
export async function shareWork(
  queue: unknown[],
  workers: readonly Promise<unknown>[],
): Promise<void> {
  try {
    await Promise.all(workers);
  } catch (error) {
    queue.length = 0;
    await Promise.allSettled(workers);
    throw error;
  }
}
