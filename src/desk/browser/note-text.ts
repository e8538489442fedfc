import type { FileFormat } from "../format/file-format.ts";

/** Notes the text of a kind of file when the desk reads or saves it. */
export function noteText(
  formats: readonly FileFormat[],
  kind: string,
  note: (text: string) => void,
): FileFormat[] {
  return formats.map((format) =>
    format.name === kind
      ? {
          ...format,
          fromFile: (text) => {
            note(text);
            return format.fromFile(text);
          },
          toFile: (values) => {
            const text = format.toFile(values);
            note(text);
            return text;
          },
        }
      : format,
  );
}
