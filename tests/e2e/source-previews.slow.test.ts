import type {
  Browser,
  BrowserContext,
  BrowserContextOptions,
  CDPSession,
  Locator,
  Page,
} from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { violations } from "../kit/browser/axe.ts";
import { writeCitedPage } from "../kit/browser/cited-page.ts";
import { closePages, sharedBrowser } from "../kit/browser/launch-browser.ts";
import { type StaticServer, serveStatic } from "../kit/servers/static-server.ts";

let browser: Browser;
let server: StaticServer;
let written: Awaited<ReturnType<typeof writeCitedPage>>;
const contexts: BrowserContext[] = [];
beforeAll(async () => {
  written = await writeCitedPage();
  [server, browser] = await Promise.all([serveStatic(written.folder), sharedBrowser()]);
});
afterEach(async () => {
  for (const context of contexts.splice(0)) await context.close();
});
afterAll(async () => {
  await closePages(browser);
  await server.close();
  written.remove();
});

/** A page in a browser without scripts, unless `options` allow them. `alter` removes what older browsers lack. */
async function open(
  options: BrowserContextOptions = {},
  alter?: { file: RegExp; change: (text: string) => string },
): Promise<Page> {
  const context = await browser.newContext({
    javaScriptEnabled: false,
    reducedMotion: "reduce",
    viewport: { width: 1280, height: 800 },
    ...options,
  });
  context.setDefaultTimeout(5_000);
  contexts.push(context);
  const page = await context.newPage();
  if (alter) {
    await page.route(alter.file, async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, body: alter.change(await response.text()) });
    });
  }
  await page.goto(server.url);
  return page;
}

const calls = (page: Page) => page.locator(".call-preview");
const shown = (page: Page) => page.locator(".preview:popover-open");
const isFocused = (locator: Locator) =>
  locator.evaluate((element) => element === document.activeElement);
const fragment = (page: Page) => decodeURIComponent(new URL(page.url()).hash.slice(1));

/** In the page: at the start, in the middle and at the end of lines, and at both ends of the window, a call each. */
function places(): Record<string, number> {
  const boxes = [...document.querySelectorAll(".call-preview")].map((call, index) => ({
    index,
    box: call.getBoundingClientRect(),
  }));
  const seen = boxes.filter(({ box }) => box.top > 4 && box.bottom < window.innerHeight - 4);
  const least = (of: (box: DOMRect) => number): number =>
    seen.toSorted((a, b) => of(a.box) - of(b.box))[0]?.index ?? -1;
  return {
    "at a line's start": least(({ left }) => left),
    "in a line's middle": least(({ left }) => Math.abs(left - window.innerWidth / 2)),
    "at a line's end": least(({ right }) => -right),
    "at the window's upper edge": least(({ top }) => top),
    "at the window's lower edge": least(({ bottom }) => -bottom),
  };
}

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}
const meet = (a: Box, b: Box) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

/** What is wrong with where the window of a call stands. */
async function misplaced(page: Page, call: Locator): Promise<string[]> {
  const [own, box] = [await call.boundingBox(), await shown(page).boundingBox()];
  const size = page.viewportSize();
  if (!own || !box || !size) return ["it is not shown"];
  const inside =
    box.x >= 0 &&
    box.y >= 0 &&
    box.x + box.width <= size.width &&
    box.y + box.height <= size.height;
  const distance = Math.max(own.y - (box.y + box.height), box.y - (own.y + own.height));
  return [
    ...(meet(own, box) ? ["it covers its call"] : []),
    ...(inside ? [] : [`it leaves the window: ${JSON.stringify(box)}`]),
    ...(distance > 40 ? [`it is ${distance} px away from its call`] : []),
    ...(box.height < 60 || box.width < 150 ? [`it is too small: ${JSON.stringify(box)}`] : []),
  ];
}

describe.each([
  ["a small telephone", { width: 360, height: 640 }],
  ["a tablet", { width: 768, height: 1024 }],
  ["a desk", { width: 1280, height: 800 }],
  ["a page enlarged four times", { width: 320, height: 256 }],
])("on %s", (_, viewport) => {
  test("a source opens beside its call, wherever that stands, and never covers it", async () => {
    const page = await open({ viewport });
    const third = (await calls(page).count()) / 3;
    const wrong: string[] = [];
    let opened = 0;
    // Three calls in a row are of three sources, short and long.
    for (const start of [0, 1, 2]) {
      await calls(page)
        .nth(Math.floor(third) + start)
        .evaluate((element) => element.scrollIntoView({ block: "center" }));
      for (const [place, index] of Object.entries(await page.evaluate(places))) {
        const call = calls(page).nth(index + start);
        const box = await call.boundingBox();
        if (!box || box.y < 0 || box.y + box.height > viewport.height) continue;
        await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
        wrong.push(...(await misplaced(page, call)).map((each) => `${place}: ${each}`));
        await page.keyboard.press("Escape");
        opened += 1;
      }
    }
    expect(wrong).toEqual([]);
    expect(opened).toBeGreaterThan(9);
  });
});

test("nothing is open or focused before the reader asks for it, and no plain link is beside its button", async () => {
  const page = await open();
  expect(await shown(page).count()).toBe(0);
  expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true);
  expect(await page.locator(".call > a").first().isVisible()).toBe(false);
  expect(await calls(page).first().isVisible()).toBe(true);
});

test("a click opens a source, and Escape closes it and gives the focus back to its call", async () => {
  const page = await open();
  const call = calls(page).nth(4);
  await call.click();
  expect(await shown(page).count()).toBe(1);
  expect(await shown(page).textContent()).toContain("The gauge report");
  await page.keyboard.press("Escape");
  expect(await shown(page).count()).toBe(0);
  expect(await isFocused(call)).toBe(true);
});

test.each(["Enter", " "])(
  "by keyboard, %j opens a source and again closes it; its links are the next stops; Escape leads back to the call",
  async (key) => {
    const page = await open();
    const call = calls(page).nth(1);
    await call.focus();
    await page.keyboard.press(key);
    expect(await shown(page).isVisible()).toBe(true);
    expect(await isFocused(call)).toBe(true);
    const address = page.url();
    await page.keyboard.press(key);
    expect(await shown(page).count()).toBe(0);
    expect(page.url()).toBe(address);
    await page.keyboard.press(key);
    const links = shown(page).getByRole("link");
    for (const index of Array.from({ length: await links.count() }, (_, at) => at)) {
      await page.keyboard.press("Tab");
      expect(await isFocused(links.nth(index)), `link ${index}`).toBe(true);
    }
    await page.keyboard.press("Escape");
    expect(await shown(page).count()).toBe(0);
    expect(await isFocused(call)).toBe(true);
  },
);

test("a source that the keyboard has left is out of the way", async () => {
  const page = await open();
  await calls(page).last().focus();
  await page.keyboard.press("Enter");
  expect(await shown(page).isVisible()).toBe(true);
  const links = await shown(page).getByRole("link").count();
  for (let stop = 0; stop <= links; stop += 1) await page.keyboard.press("Tab");
  expect(await page.evaluate(() => document.activeElement?.closest(".preview") ?? null)).toBe(null);
  expect(await shown(page).isVisible()).toBe(false);
});

test("of `[1–3]` the one between shows itself to the keyboard, and opens as the others do", async () => {
  const page = await open();
  const between = page.locator(".call.visually-hidden");
  const call = between.locator(".call-preview");
  const width = async () => (await between.boundingBox())?.width ?? 0;
  expect(await width()).toBeLessThan(2);
  await call.focus();
  expect(await width()).toBeGreaterThan(8);
  await page.keyboard.press("Enter");
  expect(await shown(page).getAttribute("aria-label")).toBe("Source 2");
  expect(await misplaced(page, call)).toEqual([]);
  await page.keyboard.press("Escape");
  expect(await isFocused(call)).toBe(true);
});

test("a touch opens a source, and a touch elsewhere closes it", async () => {
  const page = await open({
    hasTouch: true,
    isMobile: true,
    viewport: { width: 360, height: 640 },
  });
  const call = calls(page).first();
  await call.tap();
  expect(await shown(page).count()).toBe(1);
  expect(await misplaced(page, call)).toEqual([]);
  await page.locator("h1").tap({ force: true });
  expect(await shown(page).count()).toBe(0);
});

test("a click elsewhere closes a source, and another call opens its own in its place", async () => {
  const page = await open();
  await calls(page).nth(0).click();
  expect(await shown(page).getAttribute("aria-label")).toBe("Source 1");
  await calls(page).nth(1).click();
  expect(await shown(page).count()).toBe(1);
  expect(await shown(page).getAttribute("aria-label")).toBe("Source 2");
  await page.locator("h1").click();
  expect(await shown(page).count()).toBe(0);
});

test("a screen reader announces a button that is collapsed or expanded, and a dialog with a name", async () => {
  const page = await open();
  const session = await page.context().newCDPSession(page);
  const ask = async (role: string, accessibleName: string) => {
    const { root } = await session.send("DOM.getDocument");
    const { nodes } = await session.send("Accessibility.queryAXTree", {
      backendNodeId: root.backendNodeId,
      role,
      accessibleName,
    });
    return nodes
      .filter(({ ignored }) => !ignored)
      .map(({ properties = [] }) => {
        return properties.find(({ name }) => name === "expanded")?.value.value;
      });
  };
  const name = "Source 1: Tides";
  expect(new Set(await ask("button", name))).toEqual(new Set([false]));
  expect(await ask("dialog", "Source 1")).toEqual([]);
  await page.getByRole("button", { name }).first().click();
  expect(await ask("button", name)).toContain(true);
  expect(await ask("dialog", "Source 1")).toHaveLength(1);
  expect(await page.getByRole("dialog", { name: "Source 1" }).count()).toBe(1);
  expect(await modals(session)).toEqual([]);
});

/** The names of dialogs that are announced as modal. */
async function modals(session: CDPSession): Promise<unknown[]> {
  const { nodes } = await session.send("Accessibility.getFullAXTree");
  return nodes
    .filter(({ properties = [] }) => {
      return properties.some(({ name, value }) => name === "modal" && value.value === true);
    })
    .map(({ name }) => name?.value);
}

test("the way to the list leads to the source's entry there, which stands out, and from there back to the call", async () => {
  const page = await open();
  await calls(page).first().click();
  const entry = page.locator('[id="source:short"]');
  const ground = (element: Locator) =>
    element.evaluate((each) => getComputedStyle(each).backgroundColor);
  const before = await ground(entry);
  await shown(page).getByRole("link", { name: "See full source list" }).click();
  expect(fragment(page)).toBe("source:short");
  expect(await ground(entry)).not.toBe(before);
  const box = await entry.boundingBox();
  expect(box && box.y >= 0 && box.y < 800).toBe(true);
  const call = page.locator('[id="cite:short:1"]');
  const plain = await ground(call);
  await entry.getByRole("link", { name: "Back to citation a of source 1" }).click();
  expect(fragment(page)).toBe("cite:short:1");
  expect(await ground(call)).not.toBe(plain);
});

const oldStyles = {
  file: /\.css$/,
  change: (css: string) => css.replaceAll(":popover-open", ":x-no"),
};
const oldMarkup = { file: /\/$/, change: (text: string) => text.replaceAll("popover ", "data-x ") };

test.each([
  ["whose styles know no popover", oldStyles],
  [
    "whose markup and styles know none",
    { file: /\.css$|\/$/, change: (text: string) => oldStyles.change(oldMarkup.change(text)) },
  ],
])("in a browser %s, a call is a plain link to the list", async (_, alter) => {
  const page = await open({}, alter);
  const link = page.locator(".call > a").first();
  expect(await link.isVisible()).toBe(true);
  expect(await calls(page).first().isVisible()).toBe(false);
  expect(await page.locator(".preview").first().isVisible()).toBe(false);
  await link.focus();
  await page.keyboard.press("Enter");
  expect(fragment(page)).toBe("source:short");
});

test("where nothing can be anchored, a source opens as a sheet at the window's lower edge", async () => {
  const viewport = { width: 360, height: 640 };
  const change = (css: string) => css.replaceAll("position-area:", "x-no:");
  const page = await open({ viewport }, { file: /\.css$/, change });
  for (const index of [0, 1, 2]) {
    await calls(page).nth(index).click();
    const box = await shown(page).boundingBox();
    expect(box).toMatchObject({ x: 0, width: viewport.width });
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeCloseTo(viewport.height);
    expect(box?.height).toBeLessThan(viewport.height / 2);
    await page.keyboard.press("Escape");
  }
});

test("a call that gets the focus while a sheet is open is scrolled clear of it", async () => {
  const change = (css: string) => css.replaceAll("position-area:", "x-no:");
  const page = await open({ viewport: { width: 360, height: 640 } }, { file: /\.css$/, change });
  await calls(page).nth(0).click();
  const sheet = await shown(page).boundingBox();
  for (let index = 1; index < 40; index += 1) {
    await calls(page).nth(index).focus();
    const box = await calls(page).nth(index).boundingBox();
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(sheet?.y ?? 0);
  }
});

test("the room that a call takes to a finger is at least 24 pixels each way", async () => {
  const page = await open();
  const sizes = await calls(page).evaluateAll((all) =>
    all.slice(0, 40).map((call) => {
      const { width, height } = getComputedStyle(call, "::after");
      return Math.min(Number.parseFloat(width), Number.parseFloat(height));
    }),
  );
  expect(Math.min(...sizes)).toBeGreaterThanOrEqual(24);
});

test("on paper calls are plain numbers, no window is open, and sources have their whole addresses", async () => {
  const page = await open();
  await calls(page).nth(1).click();
  await page.emulateMedia({ media: "print" });
  expect(await shown(page).isVisible()).toBe(false);
  expect(await calls(page).first().isVisible()).toBe(false);
  expect(await page.locator(".call > a").first().isVisible()).toBe(true);
  const address = await page
    .locator('.sources a[href="https://tides.example/"]')
    .evaluate((element) => getComputedStyle(element, "::after").content);
  expect(address).toContain("https://tides.example/");
});

test("in the reader's own colours a window has an edge, and what a link leads to an outline", async () => {
  const page = await open({ forcedColors: "active" });
  await calls(page).first().click();
  const edge = await shown(page).evaluate((each) => getComputedStyle(each).borderTopStyle);
  expect(edge).toBe("solid");
  await shown(page).getByRole("link", { name: "See full source list" }).click();
  const outline = await page
    .locator('[id="source:short"]')
    .evaluate((each) => getComputedStyle(each).outlineStyle);
  expect(outline).toBe("solid");
});

test("axe finds no fault with an open window", async () => {
  const page = await open({ javaScriptEnabled: true });
  for (const index of [0, 1]) {
    await calls(page).nth(index).click();
    expect(await violations(page, `window ${index}`)).toEqual([]);
    expect(await shown(page).isVisible()).toBe(true);
  }
});
