// @ts-check

/** @import { Query } from "./types.ts" */

/** @type {readonly (keyof Query)[]} */
const KEYS = ["q", "section", "author", "tag", "year", "language", "sort"];

/**
 * Parses a URL's query.
 * @param {string} search
 * @returns {Query}
 */
export function queryOf(search) {
  const asked = new URLSearchParams(search);
  const entries = KEYS.map((key) => [key, (asked.get(key) ?? "").trim()]);
  return Object.fromEntries(entries);
}

/**
 * The query string of a URL, without empty values.
 * @param {Query} query
 */
export function searchOf(query) {
  const set = KEYS.filter((key) => query[key] !== "").map((key) => [key, query[key]]);
  const text = new URLSearchParams(set).toString();
  return text === "" ? "" : `?${text}`;
}

/**
 * Whether there is nothing to search for; a sort order alone is nothing.
 * @param {Query} query
 */
export function asksNothing(query) {
  return KEYS.every((key) => key === "sort" || query[key] === "");
}
