import { expect, test } from "vitest";
import { engineModule } from "../../../../src/engine/products/search/engine-module.ts";

const ENTRY =
  "let entry_response=await this.throttledFetch(entryUrl);let entry_json=await entry_response.json();";
const CODE = `a(asyncSleep(50)); asyncSleep(50); ${ENTRY}a={filters:()=>wrapper.filters()};`;

test("the module naps briefly, knows an index's files, and gives what searches each index", () => {
  expect(engineModule(CODE)).toBe(
    "a(asyncSleep(4)); asyncSleep(4); let entry_json={version:this.version,languages:{index:{hash:this.metaCacheTag,wasm:import.meta.url.match(/(\\w+)\\.js/)[1]}}};a={filters:()=>wrapper.filters(),instances:()=>wrapper.fallback.instances};",
  );
});

test.each([
  ["one nap fewer", CODE.replace("asyncSleep(50)", "later()")],
  ["one nap more", `${CODE}asyncSleep(50)`],
  ["no request for an index's files", CODE.replace("entryUrl", "url")],
  ["no place for the instances", CODE.replace("wrapper.filters()", "own.filters()")],
])("a module of another version is refused: %s", (_, code) => {
  expect(() => engineModule(code)).toThrow(/Pagefind.s module has \d of “.*engine-module\.ts/);
});
