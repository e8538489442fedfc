import type { BuildRequest } from "../../engine/request/request.ts";
import { openSession, type Session } from "../../engine/store/session.ts";
import { type LiveState, liveState } from "../../engine/strategies/live-state.ts";
import { encodePath } from "../../pages/urls.ts";
import type { ContentSource } from "../../serve/content.ts";
import { problemsPage } from "../../serve/corner/own-page.ts";
import type { CornerSource } from "../../serve/corner/routes.ts";
import type { EditorName } from "../../serve/editors.ts";
import type { HostRules } from "../../serve/known-hosts.ts";
import { OWN_FOLDER } from "../../serve/own-files.ts";
import type { BuildResult } from "../build/build.ts";
import { cardNow } from "./card-now.ts";
import { draftsSwitch } from "./drafts-switch.ts";
import { type Previews, previews } from "./previews.ts";
import { type SiteState, siteState } from "./site-state.ts";

export interface SiteOptions {
  rules: HostRules;
  /** The editor that links open; undefined for no links. */
  editor?: EditorName | undefined;
  /** Nobody edits this site: pages show only errors. */
  onlyErrors?: boolean;
  /** Builds the site again. */
  build: () => void;
}

/** What a server keeps of its site between builds. */
export interface ServedSite {
  /** The request of the next build. */
  request: () => BuildRequest;
  state: LiveState;
  session: Session;
  corner: SiteState;
  preview: Previews;
  /** What the server answers with. */
  source: ContentSource & { corner: CornerSource; pathPrefix: string };
  /** A build has ended. */
  note: (result: BuildResult, request: BuildRequest) => void;
}

/** Throws if the output folder is not a build's: such a folder must not be served either. */
export function servedSite(
  asked: () => BuildRequest,
  { rules, editor, onlyErrors = false, build }: SiteOptions,
): ServedSite {
  const drafts = draftsSwitch(asked().drafts, rules, build);
  const request = (): BuildRequest => ({ ...asked(), drafts: drafts.wanted(), tolerant: true });
  const { output, pathPrefix } = request();
  const state = liveState(request());
  const session = openSession(request());
  const corner = siteState({
    ...{ request: request(), editor, onlyErrors, last: state.last, read: () => session.store.read },
    drafts: drafts.state,
    showDrafts: drafts.show,
  });
  let hasEnded = false;
  const nothing = () => {
    const body = problemsPage(corner.problems({ isLocal: false }), {
      base: encodePath(pathPrefix + OWN_FOLDER),
    });
    return { status: 500, body };
  };
  const preview = previews(
    output,
    () => (hasEnded && !corner.hasSite() ? nothing() : undefined),
    (path) => JSON.stringify(corner.corner(path, { isLocal: true })),
  );
  const card = cardNow(() => state.last()?.preparation.prepared, request());
  const picture: ContentSource["picture"] = async (path) =>
    (await preview.picture(path)) ?? (await card(path));
  return {
    ...{ request, state, session, corner, preview },
    source: { folder: output, pathPrefix, corner, page: preview.page, picture },
    note: (result, { drafts: shown }) => {
      hasEnded = true;
      corner.note(result, Date.now());
      if (result.summary) drafts.isBuilt(shown);
    },
  };
}
