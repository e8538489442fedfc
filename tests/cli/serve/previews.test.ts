import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, expect, test, vi } from "vitest";
import { previews } from "../../../src/cli/serve/previews.ts";
import type { Answer } from "../../../src/serve/content.ts";
import { useScratch } from "../../kit/disk/scratch.ts";

const place = useScratch();
const write = (path: string, text: string) => writeFileSync(join(place.folder, path), text);
let problem: Answer | undefined;
beforeEach(() => {
  problem = undefined;
  mkdirSync(place.folder, { recursive: true });
});

const PAGE = "one.html";
const page = async (path: string) => (path === PAGE ? "new" : undefined);
const shows = () => previews(place.folder, () => problem);

test("a page that was shown before it was written is true once it is written so", async () => {
  write(PAGE, "old");
  const show = shows();
  const answers: Promise<Answer | undefined>[] = [];
  await show.offer({ page }, () => answers.push(show.page(PAGE)));
  expect(await answers[0]).toEqual({ status: 200, body: "new" });
  write(PAGE, "new");
  expect(show.finish()).toBe("right");
});

test("one that is written otherwise is not, and neither is one of the old site that has changed", async () => {
  write("two.html", "old");
  for (const path of [PAGE, "two.html"]) {
    const show = shows();
    await show.offer({ page }, () => show.page(path));
    write(path, "other");
    expect(show.finish(), path).toBe("wrong");
  }
});

test("a build that showed nothing early has no verdict on what browsers hold", async () => {
  const show = shows();
  await show.page(PAGE);
  expect(show.finish()).toBe("none");
  await show.offer({ page }, () => {});
  expect(show.finish()).toBe("right");
  expect(show.finish()).toBe("none");
});

test("a page that was given just before the build began may not have heard, and counts; an old one does not", async () => {
  write(PAGE, "old");
  for (const [seconds, verdict] of [
    [0.5, "wrong"],
    [2, "right"],
  ] as const) {
    write("two.html", "old");
    const show = shows();
    vi.useFakeTimers();
    try {
      await show.page("two.html");
      await vi.advanceTimersByTimeAsync(seconds * 1_000);
      const early = show.offer({ page }, () => {});
      await vi.advanceTimersByTimeAsync(500);
      await early;
    } finally {
      vi.useRealTimers();
    }
    write("two.html", "new");
    expect(show.finish(), `${seconds} s`).toBe(verdict);
  }
});

test("of two browsers with one page, one that holds what is not true is enough", async () => {
  const show = shows();
  const texts = ["a proof", "the truth"];
  const next = async () => texts.shift();
  await show.offer({ page: next }, async () => {
    await show.page(PAGE);
    await show.page(PAGE);
  });
  write(PAGE, "the truth");
  expect(show.finish()).toBe("wrong");
});

test("a page that says what is wrong, or could not be rendered, is not true once the site is whole", async () => {
  for (const source of [async () => undefined, () => Promise.reject(new Error("no room"))]) {
    write(PAGE, "old");
    problem = { status: 500, body: "broken" };
    const show = shows();
    await show.offer({ page: source }, () => {
      show.page(PAGE).catch(() => {});
    });
    problem = undefined;
    write(PAGE, "new");
    expect(show.finish()).toBe("wrong");
  }
});

test("browsers are made to load once a build, and waited for while they ask", async () => {
  vi.useFakeTimers();
  try {
    const show = shows();
    const load = vi.fn(() => {
      setTimeout(() => show.page(PAGE), 30);
      setTimeout(() => show.page("site.css"), 70);
    });
    let over = false;
    const waiting = show.offer({ page }, load).then(() => {
      over = true;
    });
    await vi.advanceTimersByTimeAsync(120);
    expect(over).toBe(false);
    await vi.advanceTimersByTimeAsync(40);
    await waiting;
    await show.offer({ page }, load);
    expect(load).toHaveBeenCalledTimes(1);
  } finally {
    vi.useRealTimers();
  }
});

test("a browser that asks without end holds no build up", async () => {
  const show = shows();
  const asking = setInterval(() => show.page(PAGE), 5);
  // A build that was held up would never get here.
  await expect(show.offer({ page }, () => {})).resolves.toBeUndefined();
  clearInterval(asking);
});

test("once pages are written as they are rendered, none is rendered on the side, and the last one is done", async () => {
  const show = shows();
  let done: (text: string) => void = () => {};
  const slow = () =>
    new Promise<string>((resolve) => {
      done = resolve;
    });
  const early = show.offer({ page: slow }, () => show.page(PAGE));
  let written = false;
  const writing = show.stop().then(() => {
    written = true;
  });
  await new Promise(setImmediate);
  expect(written).toBe(false);
  done("new");
  await Promise.all([early, writing]);
  expect(await show.page(PAGE)).toBeUndefined();
});

test("what the server adds to a page must be right too", async () => {
  let errors = "one error";
  const show = previews(
    place.folder,
    () => undefined,
    () => errors,
  );
  await show.offer({ page }, () => show.page(PAGE));
  write(PAGE, "new");
  errors = "";
  expect(show.finish()).toBe("wrong");
});

test("while the site can't be built, pages say so, and other files do not", async () => {
  problem = { status: 500, body: "broken" };
  const show = shows();
  expect(await show.page(PAGE)).toEqual(problem);
  expect(await show.page("site.css")).toBeUndefined();
});
