import { expect, test } from "vitest";
import { openAnswers } from "../../../src/link-check/answers.ts";
import { seenSecure } from "../../../src/link-check/insecure/seen-secure.ts";

const DAY = 86_400_000;
const NOW = 1_000 * DAY;
const URL_ONE = "http://a.example/x?y=1";

const file = (answers: unknown) => ({ read: () => JSON.stringify({ version: 2, answers }) });
const answer = (more: object = {}) => ({
  ...{ at: NOW, state: "live", reason: "200 OK", reached: true, secure: true },
  ...more,
});

test("only the address that was asked for is secure, however it is written", () => {
  const seen = seenSecure(file({ [URL_ONE]: answer() }), NOW);
  expect(seen.isSecure(URL_ONE)).toBe(true);
  expect(seen.isSecure("http://A.example/x?y=1#part")).toBe(true);
  for (const other of ["http://a.example/x", "https://a.example/x?y=1", "http://b.example/x?y=1"])
    expect(seen.isSecure(other), other).toBe(false);
});

test("a port that https would read differently is left as it is", () => {
  const seen = seenSecure(file({ "http://a.example/": answer() }), NOW);
  expect(seen.isSecure("http://a.example")).toBe(true);
  expect(seen.isSecure("http://a.example:80/")).toBe(false);
});

test("an answer is believed for thirty days, and none from the future", () => {
  const at = (days: number) =>
    seenSecure(file({ [URL_ONE]: answer({ at: NOW - days * DAY }) }), NOW);
  expect(at(29)).toMatchObject({ size: 1, until: NOW + DAY });
  expect(at(30)).toMatchObject({ size: 0, until: Infinity });
  // The report then changes when the clock is right again.
  expect(at(-1)).toMatchObject({ size: 0, until: NOW + DAY });
});

test("a damaged or hostile cache names no address itself", () => {
  for (const text of ["", "{", "[]", '{"version":2}', '{"version":2,"answers":{"a":null}}'])
    expect(seenSecure({ read: () => text }, NOW).size).toBe(0);
  const hostile = { "javascript:alert(1)": answer(), "not a url": answer() };
  const seen = seenSecure(
    file({ ...hostile, [URL_ONE]: answer({ to: "https://evil.example/" }) }),
    NOW,
  );
  expect(seen.isSecure("javascript:alert(1)")).toBe(false);
  expect(seen.isSecure(URL_ONE)).toBe(true);
  expect(seenSecure(file({ [URL_ONE]: answer({ secure: "yes" }) }), NOW).size).toBe(0);
});

test("the answers of a check are those that are read", () => {
  let written = "";
  const own = {
    read: () => written,
    write: (text: string) => {
      written = text;
    },
  };
  const answers = openAnswers(own, { maxAge: DAY, now: () => NOW });
  answers.keep(URL_ONE, { at: NOW, state: "moved", reason: "", reached: true, secure: true });
  answers.save();
  expect(seenSecure(own, NOW).isSecure(URL_ONE)).toBe(true);
});
