import { hash } from "node:crypto";
import type { AnswerFile } from "../link-check/answers.ts";
import type { Found, FoundBefore } from "./check-passages.ts";
import type { Passage } from "./passages.ts";

/** Increased when the format changes, or how passages are looked for: older results are ignored. */
const VERSION = 1;
const MAX_KEPT_AGE = 400 * 86_400_000;

/** Opens the results of earlier checks. `maxAge` is in milliseconds. */
export function openFoundBefore(
  file: AnswerFile,
  { maxAge, now }: { maxAge: number; now: () => number },
): FoundBefore & { save: () => void } {
  const known = readFound(file);
  const own = new Map<string, Found>();
  return {
    fresh: (passage) => {
      const found = known.get(keyOf(passage));
      const age = found ? now() - found.at : -1;
      return age >= 0 && age < maxAge ? found : undefined;
    },
    lastAt: (passage) => known.get(keyOf(passage))?.at ?? 0,
    keep: (passage, found) => void own.set(keyOf(passage), found),
    save: () => {
      if (own.size === 0) return;
      const all = [...new Map([...readFound(file), ...own])];
      const kept = all.filter(([, { at }]) => now() - at < MAX_KEPT_AGE);
      file.write(JSON.stringify({ version: VERSION, found: Object.fromEntries(kept) }));
    },
  };
}

function keyOf({ url, archived = "", quote, isDead }: Passage): string {
  return hash("sha256", JSON.stringify([url, archived, quote, isDead]));
}

/** Empty if the file is missing or damaged: every page is then read again. */
function readFound(file: AnswerFile): Map<string, Found> {
  try {
    const data = JSON.parse(file.read() ?? "");
    if (data.version !== VERSION) return new Map();
    return new Map(Object.entries<Found>(data.found).filter(([, each]) => isFound(each)));
  } catch {
    return new Map();
  }
}

const STATES: readonly string[] = ["there", "nearly", "gone", "unread"];

function isFound({ at, page, copy }: Found): boolean {
  return (
    Number.isFinite(at) &&
    STATES.includes(page?.state) &&
    (copy === undefined || STATES.includes(copy.state))
  );
}
