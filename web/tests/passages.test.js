import assert from "node:assert/strict";
import { test } from "node:test";
import { utf16Offsets } from "../core/code_points.js";
import { marksWithin, passages } from "../core/passages.js";

/**
 * @typedef {import("../core/contract.js").Annotation} Annotation
 * @typedef {import("../core/contract.js").Span} Span
 */

/**
 * @param {number | null} start
 * @param {number | null} end
 * @param {string} value
 * @returns {Annotation}
 */
function annotation(start, end, value) {
  return {
    field: "body",
    start,
    end,
    kind: "topic",
    value,
    label: value,
    known: true,
    from: null,
    to: null,
    reason: "label: x",
    function: null,
  };
}

/** @param {ReturnType<typeof passages>} result */
const drawn = (result) =>
  result.map(({ pieces, annotations }) => ({
    text: pieces.map(({ text, mark }) => (mark === null ? text : `[${text}]`)).join("|"),
    of: annotations.map(({ value }) => value).join("+"),
  }));

test("text without anything in it stays whole", () => {
  assert.deepEqual(drawn(passages("Un traité.", [], [])), [{ text: "Un traité.", of: "" }]);
  assert.deepEqual(passages("", [], []), []);
});

test("marks and annotations cut the text where they begin and end", () => {
  const result = passages("le ministre Robert Schuman signe", [[19, 26]], [annotation(12, 26, "schuman")]);
  assert.deepEqual(drawn(result), [
    { text: "le ministre ", of: "" },
    { text: "Robert |[Schuman]", of: "schuman" },
    { text: " signe", of: "" },
  ]);
});

test("annotations that touch stay apart, those that overlap are one passage", () => {
  assert.deepEqual(drawn(passages("abcd", [], [annotation(0, 2, "x"), annotation(2, 4, "y")])), [
    { text: "ab", of: "x" },
    { text: "cd", of: "y" },
  ]);
  assert.deepEqual(
    drawn(passages("abcdef", [], [annotation(1, 3, "x"), annotation(2, 5, "y"), annotation(2, 3, "z")])),
    [
      { text: "a", of: "" },
      { text: "b|c|de", of: "x+y+z" },
      { text: "f", of: "" },
    ],
  );
});

test("offsets count code points, not UTF-16 units", () => {
  const text = "𝄞 accord 𝄞 accord";
  assert.deepEqual(
    drawn(
      passages(
        text,
        [
          [2, 8],
          [11, 17],
        ],
        [],
      ),
    ),
    [{ text: "𝄞 |[accord]| 𝄞 |[accord]", of: "" }],
  );
  assert.equal(utf16Offsets(text)(2), 3);
});

test("a block has its own part of the body's marks and annotations", () => {
  const marks = /** @type {Span[]} */ ([
    [0, 3],
    [12, 15],
    [40, 44],
  ]);
  assert.deepEqual(marksWithin(marks, 10, 20), [[12, 15]]);
  assert.deepEqual(drawn(passages("a traité b", marks, [annotation(12, 18, "t"), annotation(0, 3, "u")], 10)), [
    { text: "a ", of: "" },
    { text: "[tra]|ité", of: "t" },
    { text: " b", of: "" },
  ]);
});

test("a mark is one, however many pieces it's cut into, and one that touches it another", () => {
  const marks = /** @type {Span[]} */ ([
    [10, 21],
    [21, 25],
  ]);
  const pieces = passages(
    "Europe unie, ici",
    marks,
    [annotation(10, 16, "europe"), annotation(20, 23, "x")],
    10,
  ).flatMap((passage) => passage.pieces);
  assert.deepEqual(
    pieces.map(({ text, mark }) => [text, mark]),
    [
      ["Europe", 10],
      [" uni", 10],
      ["e", 10],
      [", ", 21],
      ["ic", 21],
      ["i", null],
    ],
  );
});

test("what lies outside of the text, or nowhere, is left aside", () => {
  const outside = [annotation(null, null, "given"), annotation(3, 99, "far"), annotation(2, 2, "empty")];
  assert.deepEqual(
    drawn(
      passages(
        "abcd",
        [
          [90, 99],
          [3, 2],
        ],
        outside,
      ),
    ),
    [{ text: "abcd", of: "" }],
  );
});

test("whatever the spans, the pieces put together are the text", () => {
  let seed = 1962;
  const random = (/** @type {number} */ below) => {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    return seed % below;
  };
  const letters = ["a", "é", " ", "𝄞", "e\u0301", "’", "\n"];
  for (let round = 0; round < 1000; round++) {
    const text = Array.from({ length: random(20) }, () => letters[random(letters.length)]).join("");
    const span = () => /** @type {Span} */ ([random(25) - 2, random(25)]);
    const marks = Array.from({ length: random(4) }, span);
    const annotations = Array.from({ length: random(5) }, () => annotation(...span(), "x"));
    const pieces = passages(text, marks, annotations).flatMap((passage) => passage.pieces);
    assert.equal(pieces.map((piece) => piece.text).join(""), text, `seed 1962, round ${round}`);
  }
});
