import type { Memory } from "./check-urls.ts";
import type { DatedAnswer } from "./types.ts";

/** Increased when the format changes: answers in an older format are ignored. */
const VERSION = 2;
const DAY = 86_400_000;
/** The server may have had a bad hour, so uncertain answers expire sooner. */
const MAX_UNCERTAIN_AGE = DAY;
/** An answer this old belongs to a URL that is no longer cited. */
const MAX_KEPT_AGE = 400 * DAY;
const SAVE_EVERY = 5_000;

export interface Answers extends Memory {
  /** Writes all answers in one step. */
  save: () => void;
}

/** Where answers are kept. `read` returns the text written last, or undefined. */
export interface AnswerFile {
  read: () => string | undefined;
  write: (text: string) => void;
}

/** Opens the answers of earlier checks and saves new ones as they arrive. `maxAge` is in milliseconds. */
export function openAnswers(
  file: AnswerFile,
  { maxAge, now }: { maxAge: number; now: () => number },
): Answers {
  const known = readAnswers(file);
  const own = new Map<string, DatedAnswer>();
  let saved = now();
  const save = (): void => {
    saved = now();
    if (own.size === 0) return;
    // Another process may have saved in the meantime.
    const all = new Map([...readAnswers(file), ...own]);
    const kept = [...all].filter(([, { at }]) => now() - at < MAX_KEPT_AGE);
    const text = JSON.stringify({ version: VERSION, answers: Object.fromEntries(kept) });
    file.write(text);
  };
  return {
    fresh: (url) => {
      const answer = known.get(url);
      if (!answer) return undefined;
      const age = now() - answer.at;
      const most = answer.state === "uncertain" ? Math.min(maxAge, MAX_UNCERTAIN_AGE) : maxAge;
      // If the clock was set back, answers date from the future.
      return age >= 0 && age < most ? answer : undefined;
    },
    last: (url) => known.get(url),
    keep: (url, answer) => {
      own.set(url, answer);
      if (now() - saved >= SAVE_EVERY) save();
    },
    save,
  };
}

/** Empty if the file is missing or damaged: every URL is then requested again. */
export function readAnswers(file: Pick<AnswerFile, "read">): Map<string, DatedAnswer> {
  try {
    const data = JSON.parse(file.read() ?? "");
    if (data.version !== VERSION) return new Map();
    return new Map(Object.entries<DatedAnswer>(data.answers).filter(([, each]) => isAnswer(each)));
  } catch {
    return new Map();
  }
}

function isAnswer({ at, state, reason, secure = false }: DatedAnswer): boolean {
  return (
    typeof secure === "boolean" &&
    Number.isFinite(at) &&
    ["live", "moved", "dead", "uncertain"].includes(state) &&
    typeof reason === "string"
  );
}
