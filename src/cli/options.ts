import { InvalidArgumentError } from "commander";
import { isSafeUrl } from "../content/fields.ts";
import { parseMoment } from "../dates.ts";

/** `--now`: an instant. Without an offset it is UTC, so that it means the same on every machine. */
export function instant(text: string): number {
  const parsed = parseMoment(text, "utc");
  if (parsed.problem !== undefined)
    throw new InvalidArgumentError(`${parsed.problem}. ${parsed.hint}`);
  return parsed.moment.millis;
}

export function siteUrl(text: string): string {
  if (isSafeUrl(text) && /^https?:/i.test(text)) return text;
  throw new InvalidArgumentError("Write it whole, as in https://news.example.org.");
}

export function pathPrefix(text: string): string {
  if (
    /^[\p{L}\p{N}/._~-]*$/u.test(text) &&
    !text.split("/").some((name) => name === "." || name === "..")
  )
    return text;
  throw new InvalidArgumentError("Write a folder of the host, as in /project/.");
}

export function port(text: string): number {
  const number = Number(text);
  if (Number.isInteger(number) && number >= 0 && number <= 65_535) return number;
  throw new InvalidArgumentError("Write a number from 0 to 65535.");
}
