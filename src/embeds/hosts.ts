/** A host as providers name it: addresses with `www.` and `m.` are the same. */
export function bareHost(host: string): string {
  return host.replace(/^(?:www|m)\./, "");
}
