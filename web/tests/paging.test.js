import assert from "node:assert/strict";
import { test } from "node:test";
import { pageCount, pageNumbers } from "../core/paging.js";

test("an empty list has one page", () => {
  assert.equal(pageCount(0, 20), 1);
  assert.equal(pageCount(20, 20), 1);
  assert.equal(pageCount(21, 20), 2);
});

test("never more than seven entries, always the first, the last and the current one", () => {
  assert.deepEqual(pageNumbers(1, 1), [1]);
  assert.deepEqual(pageNumbers(3, 7), [1, 2, 3, 4, 5, 6, 7]);
  assert.deepEqual(pageNumbers(4, 20), [1, 2, 3, 4, 5, "gap", 20]);
  assert.deepEqual(pageNumbers(5, 20), [1, "gap", 4, 5, 6, "gap", 20]);
  assert.deepEqual(pageNumbers(17, 20), [1, "gap", 16, 17, 18, 19, 20]);
  assert.deepEqual(pageNumbers(99, 20), [1, "gap", 16, 17, 18, 19, 20]);
});
