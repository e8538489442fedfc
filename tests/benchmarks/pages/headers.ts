/** The headers of the paths that begin with `start`. */
export interface PathHeaders {
  start: string;
  headers: Record<string, string>;
}

/** Reads `_headers` as hosts do: a path that ends in `*`, and its headers in the lines below it. */
export function parseHeaders(text: string): PathHeaders[] {
  return text.split("\n\n").map((block) => {
    const [path = "", ...lines] = block.trim().split("\n");
    if (!path.endsWith("*")) throw new Error(`_headers has a path of another kind: ${path}`);
    const headers = lines.map((line) => /^\s*([^:]+): (.*)$/.exec(line)?.slice(1) ?? []);
    return { start: path.slice(0, -1), headers: Object.fromEntries(headers) };
  });
}

/** All headers for a path: the later block has the last word. */
export function headersAt(path: string, rules: readonly PathHeaders[]): Record<string, string> {
  const own = rules.filter(({ start }) => path.startsWith(start));
  return Object.assign({}, ...own.map(({ headers }) => headers));
}
