import { expect, test } from "vitest";
import {
  answerOfError,
  answerOfStatus,
  asDoubtful,
  isPermanent,
  needsGet,
} from "../../src/link-check/verdict.ts";
import { NOT_PUBLIC } from "../../src/web/public-addresses.ts";

test.each([
  ["live", [200, 203, 204, 206]],
  ["dead", [404, 410]],
  ["uncertain", [100, 199, 300, 304, 400, 401, 402, 403, 405, 408, 418, 429, 451, 500, 503, 520]],
] as const)("a page is %s by %j", (state, statuses) => {
  for (const status of statuses)
    expect([status, answerOfStatus(status).state]).toEqual([status, state]);
});

test("a status is reported with its words, and an unknown one without", () => {
  expect(answerOfStatus(404)).toMatchObject({ reason: "404 Not Found", reached: true });
  expect(answerOfStatus(799)).toMatchObject({ reason: "799", reached: true });
});

test.each([
  ["dead", ["ENOTFOUND", "ECONNREFUSED", "CERT_HAS_EXPIRED", "ERR_TLS_CERT_ALTNAME_INVALID"]],
  ["uncertain", ["ETIMEDOUT", "ECONNRESET", "EAI_AGAIN", "ENETUNREACH", NOT_PUBLIC]],
  ["uncertain", ["UNABLE_TO_VERIFY_LEAF_SIGNATURE", "HPE_HEADER_OVERFLOW", "EWHATEVER", ""]],
] as const)("a page is %s by %j, and no server was reached", (state, codes) => {
  for (const code of codes) {
    const answer = answerOfError(code);
    expect([code, answer.state, answer.reached]).toEqual([code, state, false]);
    expect(answer.reason).not.toBe("");
  }
});

test("an unknown error is reported by its code, even if that names an object's property", () => {
  expect(answerOfError("EWHATEVER").reason).toBe("no answer (EWHATEVER)");
  expect(answerOfError("constructor").reason).toBe("no answer (constructor)");
});

test("GET is tried where HEAD may be what was refused, and not where a server is down or busy", () => {
  const after = (answers: readonly ({ status: number } | { code: string })[]) =>
    answers.map(needsGet);
  const refused = [400, 403, 404, 405, 406, 501].map((status) => ({ status }));
  const broken = [...refused.map(() => true), true, true];
  expect(after([...refused, { code: "ECONNRESET" }, { code: "HPE_INVALID_CONSTANT" }])).toEqual(
    broken,
  );
  const other = [200, 301, 401, 410, 429, 500, 503].map((status) => ({ status }));
  expect(after([...other, { code: "ENOTFOUND" }, { code: "ETIMEDOUT" }])).not.toContain(true);
});

test("two redirects are for good", () => {
  const statuses = [300, 301, 302, 303, 304, 305, 307, 308];
  expect(statuses.filter(isPermanent)).toEqual([301, 308]);
});

test("where nothing answers, what is dead is in doubt, and nothing else changes", () => {
  const dead = answerOfError("ENOTFOUND");
  expect(asDoubtful(dead)).toEqual({
    state: "uncertain",
    reason: "the host does not exist, or this machine is offline",
    reached: false,
  });
  expect(asDoubtful(answerOfError("ECONNREFUSED")).reason).toBe(
    "the host refuses connections, but no other host responds either",
  );
  expect(asDoubtful(answerOfError("ETIMEDOUT"))).toEqual(answerOfError("ETIMEDOUT"));
  expect(asDoubtful(answerOfStatus(200))).toEqual(answerOfStatus(200));
});
