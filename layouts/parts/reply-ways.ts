import { type Html, html } from "../../src/html.ts";
import type { ReplyWay, Site } from "../../src/pages/types.ts";
import { inInterface } from "./language.ts";
import { linkTo } from "./link.ts";
import { serviceName } from "./service-name.ts";
import { texts } from "./texts.ts";

type FrameWay = Extract<ReplyWay, { kind: "frame" }>;

/** Where readers can reply: buttons, and conversations that load once they are opened. `around` is the text's language. */
export function replyWays(ways: readonly ReplyWay[], around: string, site: Site): Html {
  const { letterNote, threadNote } = texts(site).prompt;
  const links = ways.filter((way) => way.kind !== "frame");
  const notes = [
    links.some(({ kind }) => kind === "letter") && letterNote,
    links.some(({ kind }) => kind === "thread") && threadNote,
  ].filter((note) => note !== false);
  return html`${ways.map((way) => way.kind === "frame" && frame(way, around, site))}
${links.length > 0 && html`<p class="prompt-ways">${links.map((way) => html`${button(way, around, site)}\n`)}</p>`}
${notes.map((note) => html`<p class="prompt-comments">${inInterface(note, around, site)}</p>\n`)}`;
}

function button(way: Exclude<ReplyWay, FrameWay>, around: string, site: Site): Html | undefined {
  const target = linkTo(way.url, site);
  if (target === undefined) return undefined;
  const { letter, thread } = texts(site).prompt;
  const words = way.kind === "letter" ? letter : thread(way.name);
  return html`<a class="button" href="${target}">${inInterface(words, around, site)}</a>`;
}

/**
 * A frame of another site may run its scripts, keep its cookies, open windows and, at a click, take the reader to a page
 * to sign in. Our own page needs no sandbox: its policy is stricter.
 */
const SANDBOX =
  "allow-scripts allow-same-origin allow-forms allow-popups allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation";

/** Nothing is requested until the reader opens it: browsers load a lazy frame only once it is visible. */
function frame({ src, service }: FrameWay, around: string, site: Site): Html | undefined {
  const target = linkTo(src, site);
  if (target === undefined) return undefined;
  const { frame: open, frameNote } = texts(site).prompt;
  const { heading } = texts(site).comments;
  const isElsewhere = !src.startsWith("/");
  return html`<details class="conversation" id="comments">
<summary>${inInterface(open, around, site)}</summary>
<iframe src="${target}" title="${heading}" loading="lazy" referrerpolicy="no-referrer"${isElsewhere && html` sandbox="${SANDBOX}"`}></iframe>
</details>
<p class="prompt-comments">${inInterface(frameNote(serviceName(service, site)), around, site)}</p>`;
}
