/** More than an editor looks at after one change. */
const MOST = 3;

/** The addresses of pages, one a line; the last line says how many more there are. Empty for none. */
export function rebuiltText(addresses: readonly string[], origin: string): string {
  const all = [...new Set(addresses)];
  const more = all.length - MOST;
  const lines = all.slice(0, MOST).map((address) => `  ${origin}${address}\n`);
  return lines.join("") + (more > 0 ? `  and ${more.toLocaleString("en")} more\n` : "");
}
