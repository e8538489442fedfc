import { expect, test } from "vitest";
import { policyDifference } from "../../src/verify/policy.ts";

const NEEDED = "default-src 'none'; script-src 'self' 'sha256-x='; frame-src https://v.example";

test("the same policy in another order differs in nothing", () => {
  const own = "frame-src  https://v.example ; script-src 'sha256-x=' 'self';default-src 'none'";
  expect(policyDifference(own, NEEDED)).toEqual({ refused: [], allowed: [] });
});

test("a host may let pages embed more sites than they do, as printed headers do", () => {
  expect(policyDifference(`${NEEDED} https://w.example`, NEEDED).allowed).toEqual([]);
  const none = "default-src 'none'; script-src 'self' 'sha256-x='";
  expect(policyDifference(NEEDED, none)).toEqual({ refused: [], allowed: [] });
});

test("what pages need and the host refuses is named", () => {
  expect(policyDifference("default-src 'none'; script-src 'self'", NEEDED).refused).toEqual([
    "script-src 'sha256-x='",
    "frame-src https://v.example",
  ]);
  expect(policyDifference("default-src 'self'", "img-src 'self'").refused).toEqual([]);
});

test("scripts from elsewhere, and what is unsafe, are named", () => {
  const own = NEEDED.replace("'self'", "'self' 'unsafe-inline' https://cdn.example");
  expect(policyDifference(own, NEEDED).allowed).toEqual([
    "script-src 'unsafe-inline'",
    "script-src https://cdn.example",
  ]);
});
