import type CMS from "@sveltia/cms";

/** Adds the toolbar and the preview of articles to the desk. */
export function addPreview(_cms: typeof CMS): void {}
