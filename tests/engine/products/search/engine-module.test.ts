import { expect, test } from "vitest";
import { engineModule } from "../../../../src/engine/products/search/engine-module.ts";

const CODE = "a(asyncSleep(50)); asyncSleep(50); a={filters:()=>wrapper.filters()};";

test("the module naps briefly and gives what searches each index", () => {
  expect(engineModule(CODE)).toBe(
    "a(asyncSleep(4)); asyncSleep(4); a={filters:()=>wrapper.filters(),instances:()=>wrapper.fallback.instances};",
  );
});

test.each([
  ["one nap fewer", CODE.replace("asyncSleep(50)", "later()")],
  ["one nap more", `${CODE}asyncSleep(50)`],
  ["no place for the instances", CODE.replace("wrapper.filters()", "own.filters()")],
])("a module of another version is refused: %s", (_, code) => {
  expect(() => engineModule(code)).toThrow(/Pagefind.s module has \d of “.*engine-module\.ts/);
});
