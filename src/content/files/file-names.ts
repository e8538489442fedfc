import { LIMITS, raising } from "../../limits.ts";

/**
 * Names that Windows keeps for devices, whatever their ending: whoever copies the site there would miss these files.
 * https://learn.microsoft.com/en-us/windows/win32/fileio/naming-a-file#naming-conventions
 */
const DEVICE = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)/iu;

/** Whether every file system takes the name: of a folder or file of the site. */
export function isFileName(name: string): boolean {
  return !DEVICE.test(name) && bytesOf(name) <= LIMITS.nameBytes;
}

/** In UTF-8, as it is written: composed, which makes a few letters longer. */
function bytesOf(name: string): number {
  return Buffer.byteLength(name.normalize("NFC"));
}

/** The end of a hint, where it is for such a reason that a name is refused; empty otherwise. */
export function fileNameHint(name: string): string {
  if (DEVICE.test(name)) return " Windows keeps this name for a device: add a word to it.";
  const bytes = bytesOf(name);
  if (bytes <= LIMITS.nameBytes) return "";
  return ` Written as a file's name it has ${bytes} bytes, more than ${LIMITS.nameBytes}. ${raising("nameBytes")}`;
}
