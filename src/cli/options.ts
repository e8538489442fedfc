import { InvalidArgumentError } from "commander";
import { isWebUrl } from "../content/front-matter/safe-url.ts";
import { parseMoment } from "../dates.ts";
import type { Shard } from "../engine/request/request.ts";
import { parseAllowedHost, parseHost } from "../serve/known-hosts.ts";

/** `--now`: UTC unless it has an offset, so that it means the same on every machine. */
export function instant(text: string): number {
  const parsed = parseMoment(text, "utc");
  if (parsed.problem !== undefined)
    throw new InvalidArgumentError(`${parsed.problem}. ${parsed.hint}`);
  return parsed.moment.millis;
}

export function siteUrl(text: string): string {
  if (isWebUrl(text) && !/[?#]/.test(text)) return text;
  throw new InvalidArgumentError(
    "Write a full URL without a query, as in https://news.example.org.",
  );
}

export function pathPrefix(text: string): string {
  if (
    /^[\p{L}\p{N}/._~-]*$/u.test(text) &&
    !text.split("/").some((name) => name === "." || name === "..")
  )
    return text;
  throw new InvalidArgumentError("Write the path of a folder, as in /project/.");
}

/** `--shard`: `2/7` is the second of seven parts. */
export function shard(text: string): Shard {
  const [, index, count] = (/^(\d{1,4})\/(\d{1,4})$/.exec(text) ?? []).map(Number);
  if (index && count && index <= count) return { index, count };
  throw new InvalidArgumentError("Write the number of the part and of all parts, as in 2/7.");
}

export function port(text: string): number {
  if (/^\d{1,5}$/.test(text) && Number(text) <= 65_535) return Number(text);
  throw new InvalidArgumentError("Write a number from 0 to 65535.");
}

export function host(text: string): string {
  const found = parseHost(text);
  if (found !== undefined) return found;
  throw new InvalidArgumentError("Write only an address or a name, as in 0.0.0.0 or localhost.");
}

/** `--allow-host`, which can be repeated. */
export function allowedHosts(text: string, before: readonly string[]): string[] {
  const found = parseAllowedHost(text);
  if (found !== undefined) return [...before, found];
  throw new InvalidArgumentError(
    "Write only a name, as in preview.example.org, or .example.org for all its subdomains.",
  );
}

const UNITS: Readonly<Record<string, number>> = {
  ms: 1,
  s: 1000,
  m: 60_000,
  h: 3_600_000,
  d: 86_400_000,
};

/** A duration in milliseconds: `30s`, `10m`, `7d`. */
export function duration(text: string): number {
  const [, number, unit = ""] = /^(\d{1,6}(?:\.\d{1,3})?)(ms|s|m|h|d)$/.exec(text) ?? [];
  const size = UNITS[unit];
  if (number !== undefined && size !== undefined) return Number(number) * size;
  throw new InvalidArgumentError("Write a number and a unit, as in 30s, 10m, 12h or 7d.");
}

export function wholeNumber(text: string): number {
  if (/^\d{1,9}$/.test(text)) return Number(text);
  throw new InvalidArgumentError("Write a whole number, as in 100.");
}
