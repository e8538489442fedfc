/** The closing line of the front matter, the space around the body, and the body. */
interface TailParts {
  above: string;
  body: string;
  below: string;
}

/** Splits what follows the front matter's YAML. The body begins with its first line that is not empty. */
function splitTail(tail: string): TailParts {
  const [closing = ""] = /^---[ \t]*(?:\r?\n|$)/.exec(tail) ?? [];
  const rest = tail.slice(closing.length);
  const [blank = ""] = /^(?:[ \t]*\r?\n)*/.exec(rest) ?? [];
  const body = rest.slice(blank.length).trimEnd();
  return { above: closing + blank, body, below: rest.slice(blank.length + body.length) };
}

/** The body as the desk shows it. */
export function bodyOf(tail: string): string {
  return withoutReturns(splitTail(tail).body);
}

/** Replaces the body, if its text changed. The desk returns it without the space around it. */
export function withBody(tail: string, now: string, usesCrlf: boolean): string {
  const { above, body, below } = splitTail(tail);
  const old = withoutReturns(body);
  const wanted = withoutReturns(now);
  if (old.trim() === wanted.trim()) return tail;
  const end = usesCrlf ? "\r\n" : "\n";
  const [indent = ""] = /^[ \t]*/.exec(old) ?? [];
  // A body may begin with code, whose indent is not space around it: it stays while its first line goes on as it did.
  const [first = ""] = old.trimStart().split("\n", 1);
  const isSameStart = first !== "" && wanted.startsWith(first);
  const own = (isSameStart ? indent : "") + wanted.trimEnd();
  const gap = above.endsWith("\n") ? "" : end;
  const blank = body === "" && !/\n\r?\n$/.test(above) ? end : "";
  const text = usesCrlf ? own.replaceAll("\n", "\r\n") : own;
  return above + gap + blank + text + (below === "" ? end : below);
}

function withoutReturns(text: string): string {
  return text.replaceAll(/\r\n?/g, "\n");
}
