import { describe, expect, test } from "vitest";
import type { BodyContext } from "../../../src/markdown/context.ts";
import { renderBody } from "../../../src/markdown/render.ts";
import { pageForm, plainForm } from "../../../src/markdown/variants.ts";
import type { MediaFile } from "../../../src/media/types.ts";
import { context } from "../fixtures.ts";

const CLIP: MediaFile = {
  ...{ url: "/media/clip.mp4", kind: "mp4", bytes: 12_345_678, seconds: 200, hasSound: true },
  ...{ width: 1280, height: 720 },
  beside: {
    captions: [{ src: "/media/clip.es.vtt", language: "es" }, { src: "/media/clip.vtt" }],
    poster: "/media/clip.jpg",
  },
};
const TALK: MediaFile = {
  ...{ url: "/media/talk.mp3", kind: "mp3", bytes: 900_000, seconds: 3_723 },
  beside: { captions: [], transcript: "/media/talk.txt" },
};
const FILES: Record<string, MediaFile> = {
  ...{ "/media/clip.mp4": CLIP, "/media/talk.mp3": TALK },
  "/media/clip.vtt": { url: "/media/clip.vtt", kind: "vtt", bytes: 9 },
  "/media/clip.es.vtt": { url: "/media/clip.es.vtt", kind: "vtt", bytes: 9 },
};
const TEXTS: Record<string, string> = {
  "/media/clip.vtt": "WEBVTT\n\n00:00.000 --> 00:01.000\nThe <b>ship</b> leaves.\n",
  "/media/talk.txt": "Ann: First.\n\nBo: <i>Second</i>.\n",
};
const NONE = { rule: "media/missing", problem: "There is none", hint: "Look." } as const;

function rendered(text: string, over: Partial<BodyContext> = {}) {
  const { body, diagnostics } = renderBody(text, {
    ...{ ...context, references: [], writesMarkdown: true },
    resolveFile: (src) => FILES[src] ?? NONE,
    readFile: (src) => {
      const words = TEXTS[src];
      const file = FILES[src] ?? { url: src, kind: "txt", bytes: 9 };
      return words === undefined ? NONE : { file, text: words };
    },
    ...over,
  });
  const problems = diagnostics.map(({ severity, rule }) => `${severity} ${rule}`);
  return { ...body, page: pageForm(body.html), plain: plainForm(body.html), problems };
}

const VIDEO = '![A ship leaves](/media/clip.mp4 "At *dawn* | Jane Roe")';

test("a video is the browser's own, with its size, poster and captions", () => {
  const { page, problems, files, images, uses } = rendered(VIDEO);
  expect(page).toBe(
    '<figure class="media media-video"><video controls playsinline preload="none" width="1280" height="720" poster="site:/assets/pictures//media/clip-0123456789-1200.jpg" aria-label="A ship leaves"><source src="site:/media/clip.mp4" type="video/mp4"><track kind="captions" src="site:/media/clip.vtt" srclang="en" label="English"><track kind="captions" src="site:/media/clip.es.vtt" srclang="es" label="Español"><a href="site:/media/clip.mp4">Video: A ship leaves (MP4, 3:20, 12 MB)</a></video><details class="transcript"><summary>Transcript</summary>\n<p>The ship leaves.</p>\n</details><figcaption>At <em>dawn</em> <span class="credit">Jane Roe</span></figcaption></figure>\n',
  );
  expect({ problems, files, images, uses }).toEqual({
    problems: [],
    files: ["/media/clip.mp4", "/media/clip.vtt", "/media/clip.es.vtt"],
    images: ["/media//media/clip.jpg"],
    uses: { blocks: ["media"], media: true },
  });
});

test("readers elsewhere have a link and the transcript", () => {
  const { plain, markdown } = rendered(VIDEO);
  expect(plain).toContain(
    '<a href="site:/media/clip.mp4">Video: A ship leaves (MP4, 3:20, 12 MB)</a><details',
  );
  expect(plain).not.toMatch(/<(?:video|track|source)/);
  expect(markdown).toBe(
    "[Video: A ship leaves (MP4, 3:20, 12 MB)](/media/clip.mp4) At *dawn* Jane Roe\n",
  );
});

test("a recording has its description as a caption, and its transcript escaped", () => {
  const { page, problems } = rendered("![A talk](/media/talk.mp3)");
  expect(page).toContain('<audio controls preload="none" aria-label="A talk">');
  expect(page).toContain("Audio: A talk (MP3, 1:02:03, 900 kB)");
  expect(page).toContain("<p>Ann: First.</p>\n<p>Bo: &lt;i&gt;Second&lt;/i&gt;.</p>");
  expect(page).toContain("<figcaption>A talk</figcaption>");
  expect(problems).toEqual([]);
});

test("within a sentence there is a link, and no player", () => {
  const { page, files, uses } = rendered("Hear ![a talk](/media/talk.mp3) now.");
  expect(page).toBe(
    '<p>Hear <a href="site:/media/talk.mp3">a talk<span class="file-facts"> (MP3, 900 kB)</span></a> now.</p>\n',
  );
  expect({ files, uses }).toEqual({ files: ["/media/talk.mp3"], uses: { blocks: ["texts"] } });
});

describe("what is missing is reported", () => {
  const without = (file: MediaFile, changes: Partial<MediaFile>) => ({
    resolveFile: () => ({ ...file, ...changes }),
  });
  const none = { captions: [] };
  test.each([
    ["captions", VIDEO, without(CLIP, { beside: none }), "warning media/no-captions"],
    [
      "a transcript",
      "![A talk](/media/talk.mp3)",
      without(TALK, { beside: none }),
      "warning media/no-transcript",
    ],
    ["a description", "![](/media/clip.mp4)", {}, "error media/no-description"],
    ["the file", "![A](/media/none.mp4)", {}, "error media/missing"],
    ["the site", "![A](https://x.example/a.mp4)", {}, "warning media/remote"],
  ] as const)("%s", (_, text, over, problem) => {
    expect(rendered(text, over).problems).toEqual([problem]);
  });

  test("a silent video needs no captions", () => {
    const { hasSound: _, ...silent } = CLIP;
    const resolveFile = () => ({ ...silent, beside: none });
    expect(rendered(VIDEO, { resolveFile }).problems).toEqual([]);
  });

  test("a remark on the file is shown where it is played", () => {
    const remarks = [{ rule: "media/location", message: "It tells", hint: "Do not." }] as const;
    const resolveFile = (src: string) => ({ ...(FILES[src] ?? CLIP), remarks: [...remarks] });
    expect(rendered("![A talk](/media/talk.mp3)", { resolveFile }).problems).toEqual([
      "warning media/location",
    ]);
  });
});
