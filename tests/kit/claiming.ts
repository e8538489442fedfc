/** The first bytes of pictures, which claim a size that nothing behind them has. */
export const CLAIMING = {
  png: (width, height) => {
    const head = Buffer.from(
      "89504e470d0a1a0a0000000d494844520000000000000000080200000000000000",
      "hex",
    );
    head.writeUInt32BE(width, 16);
    head.writeUInt32BE(height, 20);
    return head;
  },
  gif: (width, height) => {
    const head = Buffer.from("4749463839610000000000000000", "hex");
    head.writeUInt16LE(width, 6);
    head.writeUInt16LE(height, 8);
    return head;
  },
  jpg: (width, height) => {
    const head = Buffer.from(
      "ffd8ffe000104a46494600010100000100010000ffc0001108000000000301110002110103110100ffd9",
      "hex",
    );
    head.writeUInt16BE(height, 25);
    head.writeUInt16BE(width, 27);
    return head;
  },
  webp: (width, height) => {
    const head = Buffer.from(
      "524946460000000057454250565038580a0000000000000000000000000000",
      "hex",
    );
    head.writeUInt32LE(head.length - 8, 4);
    // Each is three bytes, and one less than it says.
    head.writeUIntLE(width - 1, 24, 3);
    head.writeUIntLE(height - 1, 27, 3);
    return head;
  },
  svg: (width, height) =>
    Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"/>`),
} satisfies Record<string, (width: number, height: number) => Uint8Array>;
