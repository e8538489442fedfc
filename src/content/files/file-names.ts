import { LIMITS, raising } from "../../limits.ts";

/**
 * Names that Windows reserves for devices, whatever the extension: a copy of the site on Windows would lack these
 * files. https://learn.microsoft.com/en-us/windows/win32/fileio/naming-a-file#naming-conventions
 */
const DEVICE = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)/iu;

/** Whether every file system accepts the name. */
export function isFileName(name: string): boolean {
  return !DEVICE.test(name) && bytesOf(name) <= LIMITS.nameBytes;
}

/** Bytes in UTF-8 and NFC, the form in which it is written. */
function bytesOf(name: string): number {
  return Buffer.byteLength(name.normalize("NFC"));
}

/** Appended to a hint: why a file system rejects the name; empty if it doesn't. */
export function fileNameHint(name: string): string {
  if (DEVICE.test(name)) return " Windows reserves this name for a device: add a word to it.";
  const bytes = bytesOf(name);
  if (bytes <= LIMITS.nameBytes) return "";
  return ` As a file name it has ${bytes} bytes, and the limit is ${LIMITS.nameBytes}. ${raising("nameBytes")}`;
}
