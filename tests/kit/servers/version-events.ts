import { setTimeout } from "node:timers/promises";

export interface VersionListener {
  /** All versions that the server has sent. It sends the first on connection. */
  versions: number[];
  /** Resolves once so many versions have arrived. */
  until: (count: number) => Promise<void>;
  close: () => void;
}

/** Listens like an open page to the site at `url`, which ends in a slash. */
export async function listenForVersions(
  url: string,
  onVersion = () => {},
): Promise<VersionListener> {
  const end = new AbortController();
  const response = await fetch(`${url}.dateline/events`, { signal: end.signal });
  const versions: number[] = [];
  const read = async (): Promise<void> => {
    for await (const chunk of response.body?.pipeThrough(new TextDecoderStream()) ?? []) {
      for (const [, version] of chunk.matchAll(/^data: (\d+)$/gm)) {
        versions.push(Number(version));
        if (versions.length > 1) onVersion();
      }
    }
  };
  // Fails when the server ends or the test closes it.
  read().catch(() => {});
  const until = async (count: number): Promise<void> => {
    while (versions.length < count) await setTimeout(5);
  };
  await until(1);
  return { versions, until, close: () => end.abort() };
}
