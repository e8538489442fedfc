/** The groups of a pattern that a path matches, an absent one as an empty string. A slash at the path's end is ignored. */
export function pathMatch({ pathname }: URL, pattern: RegExp): string[] | undefined {
  const match = pattern.exec(pathname.replace(/\/+$/, ""));
  return match?.slice(1).map((group) => group ?? "");
}

const DURATION = /^(?=\d)(?:(\d{1,3})h)?(?:(\d{1,4})m)?(?:(\d{1,6})s?)?$/;

/** Where a video begins, in seconds: `90`, `90s` or `1h2m3s`. 0 if absent or invalid. */
export function secondsOf(text: string | null): number {
  const [, hours = 0, minutes = 0, seconds = 0] = DURATION.exec(text ?? "") ?? [];
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
}

/** A parameter of a URL's fragment: `#t=90`. */
export function fragmentValue({ hash }: URL, name: string): string | null {
  return new URLSearchParams(hash.slice(1)).get(name);
}
