import type { z } from "zod";
import type { Fetch, Question } from "./fetch.ts";
import { silenceOf } from "./reasons.ts";

/** Data from a server, or why there is none, as the end of a sentence such as “social.example …”. */
export type Told<Value> = { value: Value } | { problem: string; isGone?: true };

/** Asks for JSON of a certain form. */
export async function askJson<Schema extends z.ZodType>(
  url: URL,
  schema: Schema,
  { fetch, question = {} }: { fetch: Fetch; question?: Question },
): Promise<Told<z.infer<Schema>>> {
  const answer = await fetch(url, { ...question, headers: headersOf(question) });
  if ("code" in answer) return { problem: silenceOf(answer.code) };
  const { status, bytes } = answer;
  if (status === 404 || status === 410)
    return { problem: "does not have it any more", isGone: true };
  if (status === 429) return { problem: "is busy (429): try again later" };
  if (status < 200 || status > 299) return { problem: `answered with status ${status}` };
  const result = schema.safeParse(parsed(bytes.toString("utf8")));
  if (!result.success) return { problem: "answered with something that was not expected" };
  return { value: result.data };
}

function headersOf({ headers, body }: Question): Record<string, string> {
  const sent = body !== undefined && { "content-type": "application/json" };
  return { accept: "application/json", ...sent, ...headers };
}

/** Undefined, which no schema accepts, if it is not JSON. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
