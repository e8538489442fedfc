import { type Html, html } from "../../html.ts";
import { kindOf } from "../../media/kinds.ts";
import { plainFile } from "../../pictures/variants.ts";
import type { TextWords } from "../../words/types.ts";
import { durationInWords, kindInWords, sizeInWords } from "../files/file-facts.ts";
import { fill } from "../fill.ts";
import { LOCAL } from "../local-links.ts";
import { variants } from "../variants.ts";
import type { Player } from "./player.ts";

/** How the markup of one text is written. */
interface MarkupOptions {
  words: Pick<TextWords, "media">;
  /** BCP 47: of the text. */
  language: string;
  /** Percent-encodes a URL. */
  encode: (url: string) => string;
}

/** The browser's own player for the page, and a link for readers elsewhere; the transcript for both. */
export function playerMarkup(player: Player, options: MarkupOptions): string {
  const href = LOCAL + options.encode(player.file.url);
  const link = html`<a href="${href}">${playerWords(player, options)}</a>`;
  const inside = html`<source src="${href}" type="${kindOf(player.file.kind).type}">${tracksOf(player, options)}${link}`;
  const page = player.role === "video" ? video(player, inside, options) : audio(player, inside);
  return variants({ page: `${page}`, plain: `${link}` }) + transcript(player, options.words);
}

/** `Video: A ship leaves the harbour (MP4, 3:20, 12 MB)`. */
export function playerWords(
  { file, role, title }: Pick<Player, "file" | "role" | "title">,
  { words, language }: Pick<MarkupOptions, "words" | "language">,
): string {
  const facts = [
    kindInWords(file.kind, language),
    ...(file.seconds === undefined ? [] : [durationInWords(file.seconds)]),
    sizeInWords(file.bytes, language),
  ];
  return fill(words.media[role], { title, facts: facts.join(words.media.between) });
}

/** With its size, so that nothing moves when it loads. Without a poster, the first frame shows what it is about. */
function video({ file, title, poster }: Player, inside: Html, { encode }: MarkupOptions): Html {
  const { width, height } = file;
  const size = width && height && html` width="${width}" height="${height}"`;
  const picture = poster && html` poster="${LOCAL + encode(plainFile(poster).url)}"`;
  return html`<video controls playsinline preload="${poster ? "none" : "metadata"}"${size}${picture} aria-label="${title}">${inside}</video>`;
}

function audio({ title }: Player, inside: Html): Html {
  return html`<audio controls preload="none" aria-label="${title}">${inside}</audio>`;
}

function tracksOf({ role, captions }: Player, { language, encode }: MarkupOptions): Html[] {
  if (role === "audio") return [];
  return captions.map(
    (each) =>
      html`<track kind="captions" src="${LOCAL + encode(each.url)}" srclang="${each.language}" label="${languageName(each.language, language)}">`,
  );
}

/** A language's name in that language, for those who need the captions. */
function languageName(tag: string, fallback: string): string {
  const name = new Intl.DisplayNames([tag, fallback], { type: "language" }).of(tag) ?? tag;
  return name.charAt(0).toLocaleUpperCase(tag) + name.slice(1);
}

function transcript({ transcript: paragraphs }: Player, { media }: MarkupOptions["words"]): string {
  if (paragraphs.length === 0) return "";
  const text = paragraphs.map((each) => html`<p>${each}</p>\n`);
  return `${html`<details class="transcript"><summary>${media.transcript}</summary>\n${text}</details>`}`;
}
