/**
 * The marks of an article as one walks through them: numbered through title, standfirst and body, as they are read.
 *
 * @import { Article, FieldName } from "./contract.js"
 */

/** @type {readonly FieldName[]} */
const READING_ORDER = ["title", "standfirst", "body"];

/**
 * A mark keeps its name into however many pieces annotations and paragraphs cut it.
 *
 * @param {FieldName} field
 * @param {number} start of the mark in the field, in code points
 */
export function occurrenceName(field, start) {
  return `${field}-${start}`;
}

/**
 * @param {Article["marks"]} marks
 * @returns {string[]} the names of all marks
 */
export function occurrences(marks) {
  return READING_ORDER.flatMap((field) => (marks[field] ?? []).map(([start]) => occurrenceName(field, start)));
}
