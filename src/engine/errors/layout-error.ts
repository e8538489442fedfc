/** A layout threw: the message names the layout and the page, and `cause` is the error. */
export class LayoutError extends Error {}
