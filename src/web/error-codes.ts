/** Error code of a response with more bytes than asked for. */
export const TOO_LARGE = "ERR_RESPONSE_TOO_LARGE";
/** Error code of a request that was not sent because its host has asked for no more requests. */
export const LEFT_ALONE = "ERR_HOST_LEFT_ALONE";

/** Several addresses of a host may have failed, each with an error. The first one speaks for all. */
export function codeOf(error: Error): string {
  const [first] = error instanceof AggregateError ? error.errors : [error];
  if (first instanceof Error && "code" in first) return String(first.code);
  return "code" in error ? String(error.code) : error.name;
}
