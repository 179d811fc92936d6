import assert from "node:assert/strict";
import { test } from "node:test";
import { createClient, RequestProblem } from "../core/client.js";
import { createTurns } from "../core/turns.js";

const { signal } = new AbortController();

/**
 * @param {number} status
 * @param {string} body
 */
function answering(status, body) {
  /** @type {string[]} */
  const asked = [];
  const client = createClient((address) => {
    asked.push(address);
    return Promise.resolve(new Response(body, { status }));
  });
  return { client, asked };
}

/**
 * @param {Promise<unknown>} request
 * @returns {Promise<RequestProblem>}
 */
const problemOf = (request) =>
  request.then(
    () => assert.fail("it was answered"),
    (error) => error,
  );

test("addresses are encoded", async () => {
  const { client, asked } = answering(200, "{}");
  await client.search(new URLSearchParams({ q: "é&=" }), signal);
  await client.suggest("l’é&", signal);
  await client.article("a/b ?é", new URLSearchParams(), signal);
  await client.article("1", new URLSearchParams({ q: "pêche & mer" }), signal);
  await client.similar("a/b ?é", 5, signal);
  await client.explanation(new URLSearchParams({ q: "é", id: "a/b" }), signal);
  assert.deepEqual(asked, [
    "/api/v1/search?q=%C3%A9%26%3D",
    "/api/v1/suggest?q=l%E2%80%99%C3%A9%26&limit=4",
    "/api/v1/articles/a%2Fb%20%3F%C3%A9",
    "/api/v1/articles/1?q=p%C3%AAche+%26+mer",
    "/api/v1/articles/a%2Fb%20%3F%C3%A9/similar?limit=5",
    "/api/v1/explain?q=%C3%A9&id=a%2Fb",
  ]);
});

test("a problem document is told in its own words", async () => {
  const { client } = answering(422, '{"title": "Trop coûteux", "detail": "Ajoutez des lettres.", "status": 422}');
  const problem = await problemOf(client.search(new URLSearchParams(), signal));
  assert.ok(problem instanceof RequestProblem);
  assert.deepEqual(
    [problem.kind, problem.title, problem.detail, problem.status],
    ["refused", "Trop coûteux", "Ajoutez des lettres.", 422],
  );
});

test("whatever else comes, the kind of problem is known", async () => {
  const kind = async (/** @type {number} */ status, /** @type {string} */ body) =>
    (await problemOf(answering(status, body).client.article("1", new URLSearchParams(), signal))).kind;
  assert.equal(await kind(404, "{}"), "missing");
  assert.equal(await kind(400, "[]"), "refused");
  assert.equal(await kind(500, "<html>"), "away");
  assert.equal(await kind(503, '"no"'), "away");
  assert.equal(await kind(200, "<html>"), "away");
});

test("a server that can't be reached is away", async () => {
  const client = createClient(() => Promise.reject(new TypeError("Failed to fetch")));
  assert.equal((await problemOf(client.search(new URLSearchParams(), signal))).kind, "away");
});

test("only the last turn is the latest, and the ones before are called off", () => {
  const turns = createTurns();
  const first = turns.next();
  const second = turns.next();
  assert.deepEqual([first.isLatest(), first.signal.aborted], [false, true]);
  assert.deepEqual([second.isLatest(), second.signal.aborted], [true, false]);
  turns.stop();
  assert.deepEqual([second.isLatest(), second.signal.aborted], [false, true]);
});
