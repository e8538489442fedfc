import { expect, test } from "vitest";
import { follow } from "../../src/link-check/follow.ts";
import { LEFT_ALONE } from "../../src/web/error-codes.ts";
import type { Received } from "../../src/web/fetch.ts";
import { NOT_PUBLIC } from "../../src/web/public-addresses.ts";
import { answered } from "../web/answers.ts";

type Response =
  | (Pick<Received, "status" | "location"> & Partial<Pick<Received, "headers">>)
  | { code: string };

/** Follows a URL on servers with these responses, by `HEAD URL` or else `URL`; all others are fine. */
async function of(url: string, answers: Record<string, Response> = {}) {
  const asked: string[] = [];
  const found = await follow(new URL(url), async ({ href }, { method = "GET" } = {}) => {
    asked.push(`${method} ${href}`);
    return answered(answers[`${method} ${href}`] ?? answers[href] ?? { status: 200 });
  });
  return { found, asked };
}

const to = (location: string, status = 301): Response => ({ status, location });

const A = "https://a.example/a";
const B = "https://b.example/b";

test("a page that answers HEAD is asked for once", async () => {
  const { found, asked } = await of(A);
  expect(found).toEqual({ state: "live", reason: "200 OK", reached: true });
  expect(asked).toEqual([`HEAD ${A}`]);
});

test("GET has the last word", async () => {
  const { found, asked } = await of(A, { [`HEAD ${A}`]: { status: 404 } });
  expect(found).toMatchObject({ state: "live" });
  expect(asked).toEqual([`HEAD ${A}`, `GET ${A}`]);
  expect((await of(A, { [A]: { status: 404 } })).found).toMatchObject({ state: "dead" });
});

test("one step for now makes a whole way one for now", async () => {
  const C = "https://c.example/c";
  const forGood = { [A]: to(B), [B]: to(C, 308) };
  expect((await of(A, forGood)).found).toMatchObject({ state: "moved", to: C });
  for (const status of [302, 303, 307]) {
    const { found } = await of(A, { ...forGood, [B]: to(C, status) });
    expect(found).toEqual({ state: "live", reason: "200 OK", reached: true });
  }
});

test("a redirect's target is read from its header, with or without a host", async () => {
  expect((await of(A, { [A]: to("../b?c=1") })).found).toMatchObject({
    to: "https://a.example/b?c=1",
  });
  expect((await of(A, { [A]: to("//b.example/b") })).found).toMatchObject({ to: B });
});

test("the front page is not a place for a page that has gone", async () => {
  const home = { [A]: to("/") };
  const reason = "it redirects to the site's front page";
  expect((await of(A, home)).found).toMatchObject({ state: "moved", reason });
  const front = "http://a.example/";
  expect((await of(front, { [front]: to("https://a.example/") })).found).toMatchObject({
    state: "moved",
    reason: "it moved permanently",
  });
});

test("the final answer is reported with its URL", async () => {
  const gone = await of(A, { [A]: to(B), [B]: { status: 410 } });
  expect(gone.found).toEqual({ state: "dead", reason: `410 Gone at ${B}`, reached: true });
  const lost = await of(A, { [A]: to(B), [B]: { code: "ENOTFOUND" } });
  expect(lost.found).toEqual({
    state: "dead",
    reason: `the host does not exist at ${B}`,
    reached: true,
  });
});

test("no way goes round, or on for ever", async () => {
  const round = await of(A, { [A]: to(B), [B]: to(A) });
  expect(round.found).toMatchObject({
    state: "uncertain",
    reason: expect.stringMatching("loop"),
  });
  expect(round.asked).toHaveLength(2);
  const steps = Array.from({ length: 40 }, (_, index) => `https://a.example/${index}`);
  const on = steps.slice(1).map((step, index) => [steps[index], to(step)]);
  const { found, asked } = await of(steps[0] ?? "", Object.fromEntries(on));
  expect(found).toMatchObject({ state: "uncertain" });
  expect(asked).toHaveLength(11);
});

test.each(["javascript:alert(1)", "file:///etc/passwd", "data:text/html,x", "ftp://a.example/"])(
  "nothing is asked of %s",
  async (place) => {
    const { found, asked } = await of(A, { [A]: to(place) });
    expect(found).toMatchObject({ state: "uncertain", reached: true });
    expect(asked).toEqual([`HEAD ${A}`]);
  },
);

test.each([to("http://"), to("https://[::"), { status: 302 }])(
  "a redirect to no place at all is uncertain: %j",
  async (response) => {
    expect((await of(A, { [A]: response })).found).toMatchObject({
      state: "uncertain",
      reason: expect.stringContaining("without a valid Location"),
    });
  },
);

test("a request that was cut short has no answer, but a reason", async () => {
  const why = async (code: string) => (await of(A, { [A]: { code } })).found;
  expect(await why("ABORT_ERR")).toEqual({ why: "the check ended first" });
  expect(await why(LEFT_ALONE)).toEqual({ why: "a.example asked for a longer pause" });
  expect(await why(NOT_PUBLIC)).toEqual({ why: "its address is in a private network" });
  const far = await of(A, { [A]: to(B), [B]: { code: LEFT_ALONE } });
  expect(far.found).toEqual({ why: "b.example asked for a longer pause" });
});

test("a public page that leads into a private network is uncertain", async () => {
  const { found } = await of(A, { [A]: to(B), [B]: { code: NOT_PUBLIC } });
  expect(found).toMatchObject({ state: "uncertain", reached: true });
});

const PLAIN = "http://a.example/a?b=c";
const SECURE = "https://a.example/a?b=c";

test("a page that moved to the same address with https is secure, wherever it leads from there", async () => {
  const isSecure = async (answers: Record<string, Response>, url = PLAIN) => {
    const { found } = await of(url, answers);
    return "secure" in found && found.secure;
  };
  expect(await isSecure({ [PLAIN]: to(SECURE) })).toBe(true);
  expect(await isSecure({ [PLAIN]: to(SECURE, 308), [SECURE]: to(B) })).toBe(true);
  expect(await isSecure({ [PLAIN]: to("https://a.example:443/a?b=c") })).toBe(true);
  expect(await isSecure({ [PLAIN]: to(SECURE, 302) })).toBe(false);
  expect(await isSecure({ [PLAIN]: to(SECURE), [SECURE]: { status: 404 } })).toBe(false);
  expect(await isSecure({ [PLAIN]: to(SECURE), [SECURE]: { code: "CERT_HAS_EXPIRED" } })).toBe(
    false,
  );
  for (const other of [
    "https://www.a.example/a?b=c",
    "https://a.example/a",
    "https://a.example/A?b=c",
    "https://a.example/a?b=c&d",
    "https://a.example:8443/a?b=c",
    "https://a@a.example/a?b=c",
    "https://a.example/",
    "http://a.example/b",
  ])
    expect(await isSecure({ [PLAIN]: to(other) }), other).toBe(false);
  expect(await isSecure({ [A]: to(B) }, A)).toBe(false);
});

test("a page with the same version over https is secure", async () => {
  const page = (version?: string, status = 200): Response => ({
    status,
    headers: version ? { etag: version } : {},
  });
  const isSecure = async (plain: Response, secure: Response) => {
    const { found, asked } = await of(PLAIN, { [PLAIN]: plain, [SECURE]: secure });
    return { is: "secure" in found && found.secure, asked: asked.length };
  };
  expect(await isSecure(page('"1"'), page('"1"'))).toEqual({ is: true, asked: 2 });
  expect(await isSecure(page('"1"'), page('"2"'))).toEqual({ is: false, asked: 2 });
  expect(await isSecure(page('"1"'), page())).toEqual({ is: false, asked: 2 });
  expect(await isSecure(page('"1"'), page('"1"', 203))).toEqual({ is: false, asked: 2 });
  expect(await isSecure(page('"1"'), { code: "ECONNREFUSED" })).toEqual({ is: false, asked: 2 });
  // Two pages without a version can't be told apart.
  expect(await isSecure(page(), page())).toEqual({ is: false, asked: 1 });
});
