import { recalled, remember } from "../../check/remembered.ts";
import { type ContentFiles, scanContent } from "../../content/files/scan.ts";
import type { Diagnostic } from "../../diagnostics.ts";
import { openCache } from "../../engine/disk/open-cache.ts";
import type { Reading } from "../../engine/reading.ts";
import { programOf, withCode } from "../../engine/request/program.ts";
import { type BuildRequest, publicationFolder } from "../../engine/request/request.ts";
import { signatureOf } from "../../engine/request/signature.ts";
import { LINK_ANSWERS, versionOfText } from "../../engine/store/sealed-text.ts";
import { publicationCode } from "../../overrides/publication-code.ts";

/** Checks of one publication, with what they remember between them. */
export interface Checks {
  run: (request: BuildRequest) => Promise<Diagnostic[]>;
  close: () => Promise<void>;
}

/** Opens checks. If the input is that of the last check, all that reads articles is not even loaded. */
export function openChecks(request: BuildRequest): Checks {
  openCache(request);
  const program = programOf(request.root);
  let opened: Promise<Reading> | undefined;
  return {
    run: async (now) => {
      const files = scanContent({ folder: now.content, shown: now.contentShown });
      const { version } = publicationCode(publicationFolder(now), now.root);
      const content = signatureOf(files, now, withCode(program, version));
      const answers = versionOfText(now.cache, LINK_ANSWERS);
      const signature = content && answers && `${content} ${answers}`;
      const known = recalled(now, signature);
      if (known) return known;
      opened ??= loadReading(request);
      return await checkAnew(now, await opened, { files, signature });
    },
    close: async () => {
      await (await opened)?.[Symbol.asyncDispose]();
    },
  };
}

async function loadReading(request: BuildRequest): Promise<Reading> {
  const { openReading } = await import("../../engine/reading.ts");
  return openReading(request);
}

async function checkAnew(
  request: BuildRequest,
  { session, read }: Reading,
  { files, signature }: { files: ContentFiles; signature: string | undefined },
): Promise<Diagnostic[]> {
  const [{ checkContent }, { retryIfDamaged }] = await Promise.all([
    import("../../check/check-content.ts"),
    import("../../engine/store/retry-if-damaged.ts"),
  ]);
  const { diagnostics, until } = await retryIfDamaged(session, () =>
    checkContent(request, session, { read, files }),
  );
  if (signature !== undefined && until !== undefined)
    remember(request, { signature, from: request.now, until, diagnostics });
  return diagnostics;
}
