import { error, warning } from "../findings.ts";
import type { Answer, Finding, VerifyCheck } from "../types.ts";

const DAY = 86_400_000;
/** Certificates are renewed well before this. */
const SOON_DAYS = 14;
/** In milliseconds. */
const MAX_CLOCK_DIFFERENCE = 300_000;

/** The connection is encrypted, its certificate lasts, plain HTTP leads to it, and the host's clock is right. */
export const checkConnection: VerifyCheck = async ({ get, getUnencrypted, expected, now }) => {
  const { url } = expected.front;
  const answer = await get(url);
  if ("code" in answer) return [];
  return [
    ...(expected.origin.startsWith("https:")
      ? [
          ...certificate(answer.certificateEnds, { url, now }),
          ...plain(await getUnencrypted(url), url),
        ]
      : [
          warning("connection", {
            url,
            message: "The connection is not encrypted",
            hint: "Turn on HTTPS at the host, and use https: in the address.",
          }),
        ]),
    ...clock(answer.headers.date, { url, now }),
  ];
};

function certificate(
  ends: number | undefined,
  { url, now }: { url: string; now: number },
): Finding[] {
  if (ends === undefined) return [];
  const days = Math.floor((ends - now) / DAY);
  if (days >= SOON_DAYS) return [];
  return [
    (days < 3 ? error : warning)("connection", {
      url,
      message: `The certificate ends in ${days} ${days === 1 ? "day" : "days"}`,
      hint: "Find out why the host has not renewed it.",
    }),
  ];
}

function plain(answer: Answer, url: string): Finding[] {
  if ("code" in answer || answer.location?.startsWith("https:")) return [];
  return [
    warning("connection", {
      url,
      message: "Over plain HTTP, the host does not lead to HTTPS",
      hint: "Turn on the host's redirect to HTTPS.",
    }),
  ];
}

function clock(date: string | undefined, { url, now }: { url: string; now: number }): Finding[] {
  const time = Date.parse(date ?? "");
  const difference = Math.abs(time - now);
  if (Number.isNaN(time) || difference <= MAX_CLOCK_DIFFERENCE) return [];
  return [
    warning("connection", {
      url,
      message: `The clocks of the host and of this machine differ by ${Math.round(difference / 60_000)} minutes`,
      hint: "Scheduled articles appear by the clock of the machine that builds: set it by a time server.",
    }),
  ];
}
