import { short } from "../../excerpt.ts";
import type { Found, PassageRule } from "./finding.ts";
import { linesOf } from "./passage.ts";

const ADDRESS = /^\s*(?:https?:\/\/|www\.)[^\s<>\ufffc]{3,2000}$/i;
const VIDEO =
  /^(?:https?:\/\/)?(?:www\.|m\.|player\.)?(?:youtube(?:-nocookie)?\.com|youtu\.be|vimeo\.com|dailymotion\.com|twitch\.tv|tiktok\.com|rumble\.com|odysee\.com)\//i;
const POST =
  /^(?:https?:\/\/)?(?:www\.|m\.)?(?:twitter\.com|x\.com|instagram\.com|facebook\.com|threads\.net|bsky\.app|soundcloud\.com|open\.spotify\.com)\//i;

/** Reports a URL alone on its line, which other programs turn into a link or a player. */
export const bareAddresses: PassageRule = {
  signs: /^\s*(?:https?:\/\/|HTTP|Http|www\.|WWW\.)/,
  find: (passage) =>
    passage.block === "paragraph"
      ? linesOf(passage).flatMap(({ at, shown }): Found[] => {
          if (!ADDRESS.test(shown.trimEnd())) return [];
          const address = shown.trim().replace(/[.,;:!?]{1,3}$/, "");
          const kind = VIDEO.test(address) ? "video" : POST.test(address) ? "post" : "address";
          const whole = /^www\./i.test(address) ? `https://${address}` : address;
          return [
            {
              rule: "link/bare",
              at: at + shown.search(/\S/),
              message: `Readers see the URL ${short(address)} without a link${SHOWN[kind]}`,
              hint: `Write <${whole}>, or better, [what it is](…)`,
              once: kind,
            },
          ];
        })
      : [],
};

const SHOWN = {
  video: ": pages don't show videos from other sites",
  post: ": pages don't show content from other sites",
  address: "",
} as const;
