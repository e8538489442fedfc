import { expect, test } from "vitest";
import type { Received } from "../../src/web/fetch.ts";
import { politely } from "../../src/web/politely.ts";
import { received } from "./answers.ts";

type Response = Pick<Received, "status" | "retryAfter">;

/**
 * Sends requests with a simulated clock to a server that gives these answers in turn, and records when each is sent.
 */
function rehearse(answers: Response[], patience = 60_000) {
  let time = 0;
  const asked: [number, string][] = [];
  const ask = politely(
    async ({ href }, { method = "GET" } = {}) => {
      asked.push([time, `${method} ${href}`]);
      return received(answers.shift());
    },
    {
      pause: 1_000,
      patience,
      now: () => time,
      sleep: async (milliseconds) => {
        time += Math.max(0, milliseconds);
      },
    },
  );
  return { asked, get: (url: string) => ask(new URL(url)) };
}

test("a host that says when to come again is asked once more then", async () => {
  const { asked, get } = rehearse([{ status: 429, retryAfter: "30" }]);
  expect(await get("https://a.example/1")).toMatchObject({ status: 200 });
  await get("https://a.example/2");
  expect(asked).toEqual([
    [0, "GET https://a.example/1"],
    [30_000, "GET https://a.example/1"],
    [31_000, "GET https://a.example/2"],
  ]);
});

test("one that says a date is asked then", async () => {
  const { asked, get } = rehearse([{ status: 503, retryAfter: new Date(5_000).toUTCString() }]);
  await get("https://a.example/");
  expect(asked.map(([time]) => time)).toEqual([0, 5_000]);
});

test.each([
  { answers: [{ status: 429, retryAfter: "61" }], requests: 1 },
  { answers: [{ status: 429 }], requests: 1 },
  {
    answers: [
      { status: 503, retryAfter: "1" },
      { status: 503, retryAfter: "1" },
    ],
    requests: 2,
  },
])("a host is left alone after %j", async ({ answers, requests }) => {
  const { asked, get } = rehearse([...answers]);
  expect(await get("https://a.example/1")).toMatchObject(answers.at(-1) ?? {});
  expect(await get("https://a.example/2")).toEqual({ code: "ERR_HOST_LEFT_ALONE" });
  expect(await get("https://b.example/")).toMatchObject({ status: 200 });
  expect(asked).toHaveLength(requests + 1);
});

test("a fault that comes without a word about when to come again is an answer, and no more", async () => {
  const { get } = rehearse([{ status: 503 }]);
  expect(await get("https://a.example/1")).toMatchObject({ status: 503 });
  expect(await get("https://a.example/2")).toMatchObject({ status: 200 });
});

test("a pause is kept after every answer, even a slow one", async () => {
  const { asked, get } = rehearse([]);
  await Promise.all(["1", "2", "3"].map((path) => get(`https://a.example/${path}`)));
  await get("https://b.example/");
  expect(asked.map(([time]) => time)).toEqual([0, 1_000, 2_000, 2_000]);
});
