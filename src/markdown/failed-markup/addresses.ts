import { findEmbed } from "../../embeds/find-embed.ts";
import { short } from "../../excerpt.ts";
import type { Found, PassageRule } from "./finding.ts";
import { linesOf } from "./passage.ts";

const ADDRESS = /^\s*(?:https?:\/\/|www\.)[^\s<>\ufffc]{3,2000}$/i;
const VIDEO =
  /^https?:\/\/(?:www\.|m\.)?(?:dailymotion\.com|twitch\.tv|rumble\.com|odysee\.com)\//i;
const POST = /^https?:\/\/(?:www\.|m\.)?(?:facebook\.com|threads\.net|threads\.com)\//i;

/** A URL among words. */
const AMONG_WORDS = /(?<![\w@/."'=])(?:https?:\/\/|www\.|(?=youtu\.be\/))[^\s<>\ufffc]{3,2000}/gi;
const CLOSING = /[.,;:!?)\]”"’'»]{1,4}$/;

/** Reports a video or post whose URL is among the words of a paragraph, where it can't be embedded. */
export const addressesAmongWords: PassageRule = {
  signs: /https?:\/\/|www\.|youtu\.be\//i,
  find: (passage, { state }) =>
    passage.block === "paragraph"
      ? linesOf(passage).flatMap(({ at, shown }): Found[] => {
          if (ADDRESS.test(shown.trimEnd())) return [];
          return [...shown.matchAll(AMONG_WORDS)].flatMap(({ index, 0: match }) => {
            const address = match.replace(CLOSING, "");
            const found = findEmbed(wholeAddress(address), state.context.embeds);
            const isEmbed = found && "embed" in found;
            return isEmbed ? [bareEmbed(address, at + index)] : [];
          });
        })
      : [],
};

function bareEmbed(address: string, at: number): Found {
  const whole = short(wholeAddress(address));
  return {
    rule: "link/bare",
    at,
    message: `Readers see the URL ${short(address)} without a link: among other words it is not embedded`,
    hint: `Write only ${whole} between two empty lines to embed it, or make it a link: [words](${whole}).`,
    once: "among words",
  };
}

function wholeAddress(address: string): string {
  return /^https?:/i.test(address) ? address : `https://${address}`;
}

/** Reports a URL alone on its line, which other programs turn into a link or a player. */
export const bareAddresses: PassageRule = {
  signs: /^\s*(?:https?:\/\/|HTTP|Http|www\.|WWW\.)/,
  find: (passage, { state }) =>
    passage.block === "paragraph"
      ? linesOf(passage).flatMap(({ at, shown }): Found[] => {
          if (!ADDRESS.test(shown.trimEnd())) return [];
          const address = shown.trim().replace(/[.,;:!?]{1,3}$/, "");
          const whole = wholeAddress(address);
          const found = findEmbed(whole, state.context.embeds);
          const kind = found && "embed" in found ? "embed" : kindOf(whole);
          return [
            {
              rule: "link/bare",
              at: at + shown.search(/\S/),
              message: `Readers see the URL ${short(address)} without a link${SHOWN[kind]}`,
              hint:
                kind === "embed"
                  ? `Write only ${short(whole)} between two empty lines, outside lists and quotes.`
                  : `Write <${whole}>, or better, [what it is](…)`,
              ...(kind !== "embed" && { mend: { kind: "bare-link", url: whole } }),
              once: kind,
            },
          ];
        })
      : [],
};

function kindOf(address: string): "video" | "post" | "address" {
  if (VIDEO.test(address)) return "video";
  return POST.test(address) ? "post" : "address";
}

const SHOWN = {
  embed: ": it must be a paragraph by itself to be embedded",
  video: ": pages don't show videos from this site",
  post: ": pages don't show content from this site",
  address: "",
} as const;
