import { expect, test } from "vitest";
import { day, partialDate, timestamp } from "../../../layouts/parts/timestamp.ts";
import { moment, sampleSettings } from "../../formats/sample.ts";
import { fullSite } from "../sample.ts";

const site = fullSite();

test("a moment is given to the minute, for readers in the zone and for machines with its offset", () => {
  expect(String(timestamp(moment("2026-07-01 09:30"), site))).toBe(
    '<time datetime="2026-07-01T09:30:00+01:00">1 July 2026 at 09:30 BST</time>',
  );
});

test("a day alone stays a day, in every zone", () => {
  for (const timeZone of ["Pacific/Pago_Pago", "UTC", "Pacific/Kiritimati"]) {
    const there = fullSite({ settings: sampleSettings({ timeZone }) });
    expect(String(timestamp(moment("2026-03-01", timeZone), there))).toBe(
      '<time datetime="2026-03-01">1 March 2026</time>',
    );
  }
});

test("a list tells the day of a moment", () => {
  expect(String(day(moment("2026-07-01 09:30"), site))).toContain(">1 July 2026<");
});

test("a source's date is as exact as given", () => {
  expect(String(partialDate("2025", site))).toBe('<time datetime="2025">2025</time>');
  expect(String(partialDate("2025-06", site))).toBe('<time datetime="2025-06">June 2025</time>');
});
