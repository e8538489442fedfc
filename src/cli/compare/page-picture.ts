import type { Send } from "./devtools.ts";

const WIDTH = 1280;
/** Longer pages are cut: a picture of more would be too large to compare. */
const MOST_HEIGHT = 12_000;

/** A picture of a whole page. */
export interface PagePicture {
  png: Buffer;
  /** The rows of its own content, below a masthead that a change may have made higher. */
  top: number;
  bottom: number;
}

/**
 * Runs in the page: hides the watermark, whose stripes depend on the page's length, loads pictures further down, waits
 * for them and for fonts, but not for ever, and measures.
 */
const SETTLE = `(async () => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync("body::after { display: none !important; } * { animation: none !important; transition: none !important; }");
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  const event = (target, name) => new Promise((done) => target.addEventListener(name, done, { once: true }));
  const late = new Promise((done) => setTimeout(done, 8_000));
  const loaded = document.readyState === "complete" || event(window, "load");
  for (const image of document.images) image.loading = "eager";
  await new Promise((done) => setTimeout(done));
  const pictures = [...document.images].map(async (image) => {
    if (!image.complete) await Promise.race([event(image, "load"), event(image, "error")]);
    await image.decode().catch(() => {});
  });
  await Promise.race([late, Promise.all([loaded, document.fonts.ready, ...pictures])]);
  const own = document.querySelector("main article") ?? document.querySelector("main");
  const box = (own ?? document.documentElement).getBoundingClientRect();
  const [top, bottom] = [box.top, box.bottom].map((side) => Math.round(side + scrollY));
  return { height: document.documentElement.scrollHeight, top, bottom };
})()`;

/** A PNG of a whole page, in light colours. */
export async function pagePicture(send: Send, url: string): Promise<PagePicture> {
  await send("Emulation.setDeviceMetricsOverride", {
    ...{ width: WIDTH, height: 1600, deviceScaleFactor: 1, mobile: false },
  });
  await send("Emulation.setEmulatedMedia", {
    features: [
      { name: "prefers-color-scheme", value: "light" },
      { name: "prefers-reduced-motion", value: "reduce" },
    ],
  });
  await send("Page.enable");
  await send("Page.navigate", { url });
  const { result } = await send("Runtime.evaluate", {
    ...{ expression: SETTLE, awaitPromise: true, returnByValue: true },
  });
  const { height, top, bottom } = measures(result);
  const { data } = await send("Page.captureScreenshot", {
    captureBeyondViewport: true,
    clip: { x: 0, y: 0, width: WIDTH, height, scale: 1 },
  });
  return { png: Buffer.from(String(data), "base64"), top, bottom };
}

/** A page may have replaced what it is measured with. */
function measures(result: unknown): { height: number; top: number; bottom: number } {
  const { value = {} } = (result ?? {}) as { value?: Record<string, unknown> };
  const within = (number: unknown, least: number, most: number) =>
    Number.isSafeInteger(number) ? Math.min(Math.max(Number(number), least), most) : most;
  const height = within(value.height, 1, MOST_HEIGHT);
  const bottom = within(value.bottom, 1, height);
  return { height, bottom, top: within(value.top, 0, bottom - 1) };
}
