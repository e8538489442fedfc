import { expect, test } from "vitest";
import { providersOf } from "../../src/embeds/own-sites.ts";
import { LIMITS } from "../../src/limits.ts";
import { withoutControls } from "../../src/markdown/plain-body.ts";
import { renderBody } from "../../src/markdown/render.ts";
import { context, testFixtures } from "./fixtures.ts";

testFixtures("markdown/embeds");

const VIDEO = "https://youtu.be/M7lc1UVf-VE";

function bodyOf(text: string, more = {}) {
  return renderBody(text, { ...context, writesMarkdown: true, ...more }).body;
}

test("a text with embeds needs the origins of its frames, each once, and the stylesheet of blocks", () => {
  const { uses } = bodyOf(`${VIDEO}\n\n${VIDEO}?t=9\n\nhttps://vimeo.com/76979871\n`);
  const frames = ["https://player.vimeo.com", "https://www.youtube-nocookie.com"];
  expect(uses).toEqual({ blocks: ["embeds"], frames });
  expect(bodyOf(`See <${VIDEO}>.\n\n[The video](${VIDEO})\n`).uses).toBeUndefined();
});

test("a server of the publication gets a frame", () => {
  const embeds = providersOf([{ server: "mastodon", host: "social.example" }]);
  const { html, uses } = bodyOf("https://social.example/@jane/112233445566778899\n", { embeds });
  expect(uses?.frames).toEqual(["https://social.example"]);
  expect(html).toContain('src="https://social.example/@jane/112233445566778899/embed"');
});

test("the plain form is a link, without a frame", () => {
  const { html } = bodyOf(`![The speech](${VIDEO} "In *full* | Ministry")\n`);
  expect(withoutControls(html)).toBe(
    '<figure class="embed"><a href="https://www.youtube.com/watch?v=M7lc1UVf-VE" rel="external noopener">The speech</a><br><span class="embed-kind">Video on YouTube</span><figcaption>In <em>full</em> <span class="credit">Ministry</span></figcaption></figure>\n',
  );
});

test("a sponsored article's embeds are paid links too", () => {
  const { html } = bodyOf(`${VIDEO}\n`, { sponsored: true });
  expect(html.match(/rel="external noopener sponsored"/g)).toHaveLength(2);
});

test.for([
  ["an address", `${VIDEO}\n`, "<https://www.youtube.com/watch?v=M7lc1UVf-VE>\n"],
  [
    "a title and a caption",
    `![The *[speech]*](${VIDEO} "In *full* | Ministry")\n`,
    "[The \\[speech\\]](https://www.youtube.com/watch?v=M7lc1UVf-VE) In *full* Ministry\n",
  ],
  [
    "a picture",
    `[![A podium](map.svg "The hall | Data desk")](${VIDEO} "The speech")\n`,
    '[![A podium](/media/map.svg "The hall | Data desk")](https://www.youtube.com/watch?v=M7lc1UVf-VE "The speech")\n',
  ],
] as const)("as Markdown, %s is a link that other programs show", ([, text, written]) => {
  expect(bodyOf(text).markdown).toBe(written);
});

test("a title is typeset as its language is", () => {
  const { html } = bodyOf(`![Die "Rede"](${VIDEO})\n`, { language: "de" });
  expect(html).toContain('<span class="embed-title">Die „Rede“</span>');
  expect(html).toContain("Video auf YouTube");
});

test("markup in a title, a caption or an address stays text", () => {
  const attack = `![<b>"'&lt;!--plain--&gt;](${VIDEO} "<i>\\"x | <u>")\n`;
  const { html } = bodyOf(attack);
  expect(html).not.toMatch(/<[biu]>/);
  expect(withoutControls(html)).not.toContain("iframe");
});

test("beyond the limit, addresses are reported and stay text", () => {
  const text = `${VIDEO}\n\n`.repeat(LIMITS.embeds + 2);
  const { body, diagnostics } = renderBody(text, context);
  expect(body.html.match(/<iframe/g)).toHaveLength(LIMITS.embeds);
  const limit = diagnostics.filter(({ rule }) => rule === "embed/limit");
  expect(limit.map(({ line }) => line)).toEqual([201, 203]);
});
