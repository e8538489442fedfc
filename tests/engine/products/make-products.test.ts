import { expect, test } from "vitest";
import type { Making } from "../../../src/engine/plan/product.ts";
import type { Batch } from "../../../src/engine/products/batches.ts";
import { makeBefore, makeBeside, makeLater } from "../../../src/engine/products/make-products.ts";
import { useScratch } from "../../kit/disk/scratch.ts";
import { buildIn } from "./missing.ts";

const place = useScratch();

/** A batch of a product that is made as these say. */
function batch(making: Partial<Making<unknown, unknown>>, jobs: unknown[] = ["job"]): Batch {
  const own: Making<unknown, unknown> = {
    ...{ when: "beside", server: "now", jobs: () => jobs, cached: () => false },
    make: async () => {},
    ...making,
  };
  const product = {
    ...{ name: "sample", items: () => [], put: () => "", isHashed: false, isBinary: true },
    making: own,
  };
  return { product, making: own, all: jobs, jobs };
}

function tools() {
  const told: string[] = [];
  const openPictures = () => Promise.reject(new Error("no picture is made"));
  const onPhase = (phase: string) => void told.push(phase);
  const onStep = (done: number, total: number) => void told.push(`${done} of ${total}`);
  return { told, openPictures, onPhase, onStep };
}

test("what comes before the pages is made, and what is broken is known", async () => {
  const own = tools();
  const problem = { rule: "image/broken", problem: "No.", hint: "Mend it." } as const;
  const before = batch({
    when: "before",
    phase: "pictures",
    make: async (_, __, { onMade, onBroken }) => {
      onMade(1, 2);
      onBroken("h", problem);
    },
  });
  const beside = batch({ make: () => Promise.reject(new Error("too early")) });
  const broken = await makeBefore([beside, before], buildIn(place.folder), own);
  expect([...broken]).toEqual([["h", problem]]);
  expect(own.told).toEqual(["pictures", "1 of 2"]);
});

test("what is made beside the pages begins before them, and is waited for behind them", async () => {
  const own = tools();
  const pages = Promise.withResolvers<void>();
  const drawing = batch({
    phase: "cards",
    make: async (_, __, { onMade }) => {
      own.told.push("begun");
      onMade(1, 2);
      await pages.promise;
      await Promise.resolve();
      onMade(2, 2);
    },
  });
  const rendered = await makeBeside([drawing], buildIn(place.folder), own, async () => {
    own.told.push("rendered");
    pages.resolve();
    return "pages";
  });
  expect(rendered).toBe("pages");
  // Steps are the pages' own as long as these are rendered.
  expect(own.told).toEqual(["begun", "rendered", "cards", "2 of 2"]);
});

test("when the pages can't be rendered, the products made beside them are stopped, and awaited", async () => {
  let stopped = false;
  const drawing = batch({
    make: (_, __, { signal }) =>
      new Promise((_resolve, reject) => {
        signal.addEventListener("abort", () => {
          stopped = true;
          reject(new Error("stopped"));
        });
      }),
  });
  const failing = makeBeside([drawing], buildIn(place.folder), tools(), () =>
    Promise.reject(new Error("a layout is broken")),
  );
  await expect(failing).rejects.toThrow("a layout is broken");
  expect(stopped).toBe(true);
});

test("what fails beside the pages fails the build", async () => {
  const drawing = batch({ make: () => Promise.reject(new Error("no room")) });
  const made = makeBeside([drawing], buildIn(place.folder), tools(), async () => "pages");
  await expect(made).rejects.toThrow("no room");
});

test("without a job, nothing is made and no phase begins", async () => {
  const own = tools();
  const idle = batch(
    { phase: "cards", make: () => Promise.reject(new Error("made for nothing")) },
    [],
  );
  await makeBeside([idle], buildIn(place.folder), own, async () => {});
  expect(own.told).toEqual([]);
});

test("what was left for later is made, whenever that is", async () => {
  const made: unknown[] = [];
  const indexing = batch({ make: async (jobs) => void made.push(...jobs) }, ["a", "b"]);
  await makeLater([indexing], buildIn(place.folder), tools());
  expect(made).toEqual(["a", "b"]);
});
