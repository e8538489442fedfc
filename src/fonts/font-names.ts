/** The family's name for menus, which leaves out weights and widths, and the older one: `name` table ids. */
const FAMILY_IDS = [16, 1];
const UNICODE = 0;
const WINDOWS = 3;

/** The family in the `name` table: https://learn.microsoft.com/typography/opentype/spec/name. Empty if none is set. */
export function familyIn(name: Buffer): string {
  const [count, texts] = [name.readUInt16BE(2), name.readUInt16BE(4)];
  const records = Array.from({ length: count }, (_, index) => {
    const at = 6 + 12 * index;
    const start = texts + name.readUInt16BE(at + 10);
    return {
      platform: name.readUInt16BE(at),
      id: name.readUInt16BE(at + 6),
      bytes: name.subarray(start, start + name.readUInt16BE(at + 8)),
    };
  });
  const found = FAMILY_IDS.flatMap((id) =>
    records.filter((each) => each.id === id && [UNICODE, WINDOWS].includes(each.platform)),
  )[0];
  return found ? new TextDecoder("utf-16be").decode(found.bytes).trim() : "";
}
