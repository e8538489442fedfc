/** The path and the query of a URL of this site; the query is undefined if it has none. */
export function splitQuery(address: string): [path: string, query?: string] {
  const at = address.indexOf("?");
  return at === -1 ? [address] : [address.slice(0, at), address.slice(at + 1)];
}
