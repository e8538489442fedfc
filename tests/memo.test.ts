import { expect, test } from "vitest";
import { memo, memoByKey, once } from "../src/memo.ts";

test("a value is made once for each object, even if it is undefined", () => {
  const asked: string[] = [];
  const nameOf = memo(({ name }: { name?: string }) => {
    asked.push(name ?? "none");
    return name;
  });
  const [one, two, none] = [{ name: "one" }, { name: "one" }, {}];
  expect([one, one, two, none, none].map(nameOf)).toEqual([
    "one",
    "one",
    "one",
    undefined,
    undefined,
  ]);
  expect(asked).toEqual(["one", "one", "none"]);
});

test("a value that is worked out once is worked out when it is asked for", () => {
  const asked: number[] = [];
  const value = once(() => asked.push(1));
  expect(asked).toEqual([]);
  expect([value(), value()]).toEqual([1, 1]);
});

test("a value is made once for each text, even if it is undefined", () => {
  const asked: string[] = [];
  const length = memoByKey((key) => {
    asked.push(key);
    return key.length || undefined;
  });
  expect(["one", "", "one", ""].map(length)).toEqual([3, undefined, 3, undefined]);
  expect(asked).toEqual(["one", ""]);
});
