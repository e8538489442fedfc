import type { Answer, Received } from "../../src/web/fetch.ts";

/** A server's answer with what a test says of it, and else an empty page. */
export function received({
  text = "",
  ...given
}: Partial<Omit<Received, "bytes">> & { text?: string } = {}): Received {
  return { status: 200, headers: {}, bytes: Buffer.from(text), ...given };
}

/** The same for what may also be an error code. */
export function answered(given: Parameters<typeof received>[0] | { code: string }): Answer {
  return given && "code" in given ? given : received(given);
}
