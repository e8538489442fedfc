import type { z } from "zod";
import type { Answer, Ask } from "./ask.ts";
import { TOO_LARGE } from "./error-codes.ts";
import type { Question } from "./fetch.ts";
import { NOT_PUBLIC } from "./public-addresses.ts";

/** Data from a server, or why there is none, as the end of a sentence such as “social.example …”. */
export type Told<Value> = { value: Value } | { problem: string; isGone?: true };

/** Servers may ask for a longer wait, and then get no second question. In seconds. */
const MAX_WAIT = 20;

/** Asks for JSON of a certain form. A server that is busy is asked once more after the time that it names. */
export async function askJson<Schema extends z.ZodType>(
  url: URL,
  schema: Schema,
  { ask, question, sleep }: { ask: Ask; question?: Question; sleep: (ms: number) => Promise<void> },
): Promise<Told<z.infer<Schema>>> {
  let answer = await ask(url, question);
  const wait = waitOf(answer);
  if (wait !== undefined) {
    await sleep(wait * 1_000);
    answer = await ask(url, question);
  }
  if ("code" in answer) return { problem: reasonOf(answer.code) };
  const { status, text } = answer;
  if (status === 404 || status === 410)
    return { problem: "does not have it any more", isGone: true };
  if (status === 429) return { problem: "is busy (429): try again later" };
  if (status < 200 || status > 299) return { problem: `answered with status ${status}` };
  const result = schema.safeParse(parsed(text));
  if (!result.success) return { problem: "answered with something that was not expected" };
  return { value: result.data };
}

function waitOf(answer: Answer): number | undefined {
  if ("code" in answer || (answer.status !== 429 && answer.status !== 503)) return undefined;
  const wait = Number(answer.retryAfter ?? 1);
  return wait >= 0 && wait <= MAX_WAIT ? wait : undefined;
}

/** Undefined, which no schema accepts, if it is not JSON. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function reasonOf(code: string): string {
  if (code === "ETIMEDOUT") return "did not answer in time";
  if (code === TOO_LARGE) return "sent too much";
  if (code === NOT_PUBLIC) return "is not on the public internet";
  return `can't be reached (${code})`;
}
