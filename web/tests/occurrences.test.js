import assert from "node:assert/strict";
import { test } from "node:test";
import { codePointLength } from "../core/code_points.js";
import { occurrenceName, occurrences } from "../core/occurrences.js";
import { marksWithin, passages } from "../core/passages.js";

/**
 * @typedef {import("../core/contract.js").Annotation} Annotation
 * @typedef {import("../core/contract.js").Span} Span
 */

test("marks are numbered as they are read, whatever the order in which they come", () => {
  const marks = {
    body: /** @type {Span[]} */ ([
      [0, 4],
      [4, 9],
    ]),
    title: /** @type {Span[]} */ ([[0, 4]]),
  };
  assert.deepEqual(occurrences(marks), ["title-0", "body-0", "body-4"]);
  assert.deepEqual(occurrences({}), []);
});

test("whatever overlaps them, marks are drawn once each, whole, and in the order of their numbers", () => {
  let seed = 1954;
  const random = (/** @type {number} */ below) => {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    return (seed >> 8) % below;
  };
  const letters = ["a", "é", " ", "𝄞", "’"];
  for (let round = 0; round < 1000; round++) {
    // Three blocks with two line breaks between, as the body of an article is counted.
    const blocks = Array.from({ length: 3 }, () =>
      Array.from({ length: 1 + random(12) }, () => letters[random(letters.length)]).join(""),
    );
    const body = [...blocks.join("\n\n")];
    /** @type {Span[]} */
    const marks = [];
    for (let start = random(4); start < body.length;) {
      const end = Math.min(start + 1 + random(6), body.length);
      // A mark begins and ends with a word, never between two blocks.
      if (body[start] !== "\n" && body[end - 1] !== "\n") marks.push([start, end]);
      start = end + random(3);
    }
    const annotations = Array.from({ length: random(5) }, () => {
      const start = random(body.length);
      return /** @type {Annotation} */ ({ field: "body", start, end: start + 1 + random(8), kind: "topic" });
    });

    /** @type {Map<string, string>} */
    const drawn = new Map();
    let start = 0;
    for (const block of blocks) {
      const end = start + codePointLength(block);
      for (const { pieces } of passages(block, marksWithin(marks, start, end), annotations, start)) {
        for (const { text, mark } of pieces) {
          const name = mark === null ? "" : occurrenceName("body", mark);
          if (name) drawn.set(name, (drawn.get(name) ?? "") + text);
        }
      }
      start = end + 2;
    }
    const expected = marks.map(([from, to]) => body.slice(from, to).join("").replaceAll("\n", ""));
    assert.deepEqual([...drawn.keys()], occurrences({ body: marks }), `seed 1954, round ${round}`);
    assert.deepEqual([...drawn.values()], expected, `seed 1954, round ${round}`);
  }
});
