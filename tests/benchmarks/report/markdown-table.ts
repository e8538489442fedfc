import type { Spread } from "./results.ts";

export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}

export function seconds(number: number | undefined): string {
  return number === undefined ? "–" : `${number.toFixed(2)} s`;
}

export function gibibytes(bytes: number | undefined): string {
  return bytes === undefined ? "–" : `${(bytes / 2 ** 30).toFixed(2)} GiB`;
}

export function ratio(number: number | undefined, to: number | undefined): string {
  return number === undefined || !to ? "–" : (number / to).toFixed(2);
}

export function withSpread(found: Spread | undefined): string {
  if (!found) return "–";
  return `${seconds(found.median)} (${found.least.toFixed(2)}–${found.most.toFixed(2)} of ${found.runs})`;
}
