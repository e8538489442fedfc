import { expect, test } from "vitest";
import { replyWays } from "../../../layouts/parts/reply-ways.ts";
import type { ReplyWay } from "../../../src/pages/types.ts";
import { attribute, elementsOf } from "../../kit/readers/elements.ts";
import { fullSite } from "../sample.ts";

const letter: ReplyWay = { kind: "letter", url: "mailto:editor@gazette.example" };
const thread: ReplyWay = {
  kind: "thread",
  name: "Mastodon",
  url: "https://social.test/@paper/1",
};
const frame = (src: string): ReplyWay => ({
  kind: "frame",
  service: { name: "giscus", hosts: ["giscus.app", "github.com"] },
  src,
});

const render = (...ways: ReplyWay[]) => String(replyWays(ways, "en-GB", fullSite()));

test("each way has its button, and a note for each kind", () => {
  const markup = render(letter, thread, { ...thread, name: "Bluesky" });
  expect(markup).toContain("Write to the editor");
  expect(markup).toContain("Reply on Mastodon");
  expect(markup).toContain("Reply on Bluesky");
  expect(markup.match(/Replies there are public/g)).toHaveLength(1);
});

test("a frame is lazy in closed details, and says what opening it loads", () => {
  const markup = render(frame("https://giscus.app/en/widget?a=1&b=2"));
  const own = elementsOf(markup).find(({ tagName }) => tagName === "iframe");
  if (!own) throw new Error("there is no frame");
  expect(attribute(own, "loading")).toBe("lazy");
  expect(attribute(own, "sandbox")).not.toContain("allow-top-navigation ");
  expect(attribute(own, "src")).toBe("https://giscus.app/en/widget?a=1&b=2");
  expect(markup).toMatch(/<details class="conversation" id="comments">/);
  expect(markup).toContain("giscus (giscus.app, github.com)");
});

test("a page of the site in a frame has the path prefix", () => {
  expect(render(frame("/comments/frame/?path=x"))).toContain('src="/paper/comments/frame/?path=x"');
});

test("without ways there is nothing, and a hostile address makes none", () => {
  expect(render().trim()).toBe("");
  expect(render(frame("javascript:alert(1)"))).not.toContain("iframe");
});
