import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type CheckOptions, checkUrls } from "../../src/link-check/check-urls.ts";
import type { DatedAnswer } from "../../src/link-check/types.ts";
import type { Fetch } from "../../src/web/fetch.ts";
import { politeFetcher } from "../../src/web/politely.ts";
import { received } from "../web/answers.ts";
import { type BadServer, startBadServer } from "./server.ts";

let server: BadServer;
beforeAll(async () => {
  server = await startBadServer();
});
afterAll(() => server.close());
beforeEach(() => {
  server.requests.length = 0;
});

const TIMEOUT = 250;
const forgetful = { fresh: () => undefined, last: () => undefined, keep: () => {} };
const sleep = async (milliseconds: number): Promise<void> => {
  if (milliseconds > 0) await wait(milliseconds);
};

function fetchFor(signal: AbortSignal, { pause = 0, allowPrivate = true } = {}): Fetch {
  return politeFetcher({
    userAgent: "Test/1 (+https://news.test/)",
    ...{ timeout: TIMEOUT, maxBytes: 0, allowPrivate, signal },
    politeness: { pause, patience: 1_000, now: Date.now, sleep },
  });
}

interface Over extends Partial<CheckOptions> {
  pause?: number;
  allowPrivate?: boolean;
}

async function check(
  urls: readonly string[],
  { pause = 0, allowPrivate = true, ...over }: Over = {},
) {
  const signal = over.signal ?? new AbortController().signal;
  return checkUrls(urls, {
    fetch: fetchFor(signal, { pause, allowPrivate }),
    memory: forgetful,
    hosts: 4,
    limit: Infinity,
    now: Date.now,
    signal,
    ...over,
  });
}

/** The answer for one path of the server. */
async function of(path: string): Promise<DatedAnswer | string | undefined> {
  const url = server.origin + path;
  const { answers, unchecked } = await check([url]);
  return answers.get(url) ?? unchecked.get(url);
}

describe("a server's answer", () => {
  test.each([
    ["/fine", "live", "200 OK"],
    ["/nothing", "dead", "404 Not Found"],
    ["/gone", "dead", "410 Gone"],
    ["/forbidden", "uncertain", "403 Forbidden"],
    ["/broken", "uncertain", "500 Internal Server Error"],
    ["/no-head", "live", "200 OK"],
    ["/not-implemented", "live", "200 OK"],
    ["/head-lies", "live", "200 OK"],
    ["/head-hangs-up", "live", "200 OK"],
    ["/endless", "live", "200 OK"],
    ["/garbage", "live", "200 OK"],
    ["/hangs", "uncertain", "no answer in time"],
    ["/drips", "uncertain", "no answer in time"],
    ["/hangs-up", "uncertain", "the host closed the connection"],
    ["/no-http", "uncertain", "no answer (HPE_INVALID_CONSTANT)"],
    ["/huge-headers", "uncertain", "its headers are too long"],
    ["/busy-once", "live", "200 OK"],
    ["/busy-always", "uncertain", "503 Service Unavailable"],
    ["/busy-for-a-day", "uncertain", "429 Too Many Requests"],
    ["/for-now", "live", "200 OK"],
    ["/moved-then-for-now", "live", "200 OK"],
    ["/circle", "uncertain", "it redirects in a loop"],
    ["/to-itself", "uncertain", "it redirects in a loop"],
    ["/nowhere", "uncertain", "301 without a valid Location"],
    ["/to-a-file", "uncertain", "it redirects to a file: URL"],
    ["/to-mail", "uncertain", "it redirects to a mailto: URL"],
    ["/steps/10", "moved", "it moved permanently"],
    ["/steps/11", "uncertain", "it redirects more than 10 times"],
  ])("to %s is %s: %s", async (path, state, reason) => {
    expect(await of(path)).toMatchObject({ state, reason });
  });

  test.each([
    ["/moved", "/fine", "it moved permanently"],
    ["/moved-twice", "/fine", "it moved permanently"],
    ["/moved-to-the-front", "/", "it redirects to the site's front page"],
    ["/moved-to-a-place-in-utf-8", "/%C3%A9", "it moved permanently"],
  ])("%s has moved to %s", async (path, to, reason) => {
    expect(await of(path)).toMatchObject({ state: "moved", to: server.origin + to, reason });
  });

  test("that leads to nothing is dead, and says where", async () => {
    const reason = `404 Not Found at ${server.origin}/nothing`;
    expect(await of("/moved-to-nothing")).toMatchObject({ state: "dead", reason });
  });

  test("is asked for with HEAD alone where that does, and with GET where it does not", async () => {
    await of("/fine");
    await of("/no-head");
    await of("/broken");
    expect(server.methods("/fine")).toEqual(["HEAD"]);
    expect(server.methods("/no-head")).toEqual(["HEAD", "GET"]);
    expect(server.methods("/broken")).toEqual(["HEAD"]);
  });

  test("is asked for under the name that was given", async () => {
    await of("/fine");
    expect(server.requests[0]?.headers["user-agent"]).toBe("Test/1 (+https://news.test/)");
  });

  test("that refuses connections is dead", async () => {
    const gone = await startBadServer();
    await gone.close();
    const { answers } = await check([`${gone.origin}/`]);
    expect(answers.get(`${gone.origin}/`)).toMatchObject({ state: "dead", reached: false });
  });
});

describe("this machine's own network", () => {
  test.each([
    () => server.origin,
    () => server.origin.replace("127.0.0.1", "localhost"),
    () => server.origin.replace("127.0.0.1", "0x7f.1"),
    () => server.origin.replace("127.0.0.1", "[::ffff:127.0.0.1]"),
    () => server.origin.replace("127.0.0.1", "2130706433"),
  ])("is not asked: case %#", async (origin) => {
    const url = new URL("/fine", origin()).href;
    const kept: string[] = [];
    const memory = { ...forgetful, keep: (address: string) => void kept.push(address) };
    const { answers, unchecked } = await check([url], { allowPrivate: false, memory });
    expect([...answers, ...kept]).toEqual([]);
    expect(unchecked.get(url)).toContain("private network");
    expect(server.requests).toEqual([]);
  });
});

describe("a host", () => {
  test("is asked for one thing at a time, with a pause between, redirects among them", async () => {
    const paths = ["/fine", "/also-fine", "/for-now", "/no-head"];
    await check(
      paths.map((path) => server.origin + path),
      { pause: 40 },
    );
    const times = server.requests.map(({ at }) => at);
    const gaps = times.slice(1).map((time, index) => time - (times[index] ?? 0));
    expect(gaps).toHaveLength(5);
    for (const gap of gaps) expect(gap).toBeGreaterThanOrEqual(38);
  });

  test("that goes on being busy is left alone, and the others of its URLs are not called anything", async () => {
    const urls = ["/busy-for-a-day", "/fine", "/nothing"].map((path) => server.origin + path);
    const { answers, unchecked } = await check(urls);
    expect([...answers.keys()]).toEqual([urls[0]]);
    expect([...unchecked.keys()]).toEqual(urls.slice(1));
    expect(unchecked.get(urls[1] ?? "")).toContain("asked for a longer pause");
    expect(server.requests.map(({ path }) => path)).toEqual(["/busy-for-a-day"]);
  });

  test("that is slow does not keep others waiting", async () => {
    const other = await startBadServer();
    const urls = [`${server.origin}/hangs`, `${other.origin}/fine`];
    const started = performance.now();
    const answered: number[] = [];
    await check(urls, { onAnswer: () => answered.push(performance.now() - started) });
    await other.close();
    expect(answered[0]).toBeLessThan(TIMEOUT);
  });
});

describe("a check", () => {
  test("asks for a limited number, those never asked for and the oldest answers first, and says what it left", async () => {
    const [never, old, older] = ["/fine", "/also-fine", "/gone"].map(
      (path) => server.origin + path,
    );
    const urls = [old, older, never].map(String);
    const ages = new Map([
      [old, 2],
      [older, 1],
    ]);
    const last = (url: string): DatedAnswer | undefined => {
      const at = ages.get(url);
      return at === undefined ? undefined : { at, state: "live", reason: "", reached: true };
    };
    const { answers, unchecked } = await check(urls, { limit: 2, memory: { ...forgetful, last } });
    expect([...answers.keys()].sort()).toEqual([never, older].sort());
    expect([...unchecked]).toEqual([[old, "the check reached its --limit"]]);
  });

  test("does not ask again for what is known", async () => {
    const known: DatedAnswer = { at: 1, state: "dead", reason: "404 Not Found", reached: true };
    const url = `${server.origin}/fine`;
    const { answers } = await check([url], { memory: { ...forgetful, fresh: () => known } });
    expect(answers.get(url)).toBe(known);
    expect(server.requests).toEqual([]);
  });

  test("that is ended hangs up, and says what it did not get to", async () => {
    const end = new AbortController();
    const urls = ["/fine", "/hangs", "/gone"].map((path) => server.origin + path);
    setTimeout(() => end.abort(), 80);
    const started = performance.now();
    const { answers, unchecked } = await check(urls, { signal: end.signal });
    expect(performance.now() - started).toBeLessThan(TIMEOUT - 20);
    expect([...answers.keys()]).toEqual([urls[0]]);
    expect([...unchecked.keys()]).toEqual([urls[1], urls[2]]);
  });

  test("calls nothing dead where no host whatever answers", async () => {
    const urls = ["a", "b", "c"].map((name) => `https://${name}.example/`);
    const kept = new Map<string, DatedAnswer>();
    const silent: Fetch = async () => ({ code: "ENOTFOUND" });
    const memory = {
      ...forgetful,
      keep: (url: string, answer: DatedAnswer) => void kept.set(url, answer),
    };
    const { answers } = await check(urls, { fetch: silent, memory });
    const states = [...answers.values(), ...kept.values()].map(({ state }) => state);
    expect(states).toEqual(Array(6).fill("uncertain"));
    const oneAnswers: Fetch = async ({ host }) =>
      host === "a.example" ? received() : { code: "ENOTFOUND" };
    const { answers: some } = await check(urls, { fetch: oneAnswers });
    expect([...some.values()].map(({ state }) => state).sort()).toEqual(["dead", "dead", "live"]);
  });

  test("calls no single host dead by what a machine without a network would find too", async () => {
    const stateAfter = async (code: string) => {
      const { answers } = await check(["https://a.example/"], { fetch: async () => ({ code }) });
      return [...answers.values()].map(({ state }) => state);
    };
    expect(await stateAfter("ENOTFOUND")).toEqual(["uncertain"]);
    expect(await stateAfter("ECONNREFUSED")).toEqual(["dead"]);
  });
});
