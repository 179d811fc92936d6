-- Asks wrk's server for the paths of a file, one after the other, and prints the figures as one line of JSON.

local paths = {}
local turn = 0

function init(args)
  for path in io.lines(args[1]) do
    paths[#paths + 1] = wrk.format("GET", path)
  end
end

function request()
  turn = turn % #paths + 1
  return paths[turn]
end

function done(summary, latency, requests)
  local errors = summary.errors
  local failed = errors.connect + errors.read + errors.write + errors.status + errors.timeout
  io.write(string.format(
    'RESULT {"searches": %d, "searches_per_second": %.1f, "median_ms": %.2f, "p95_ms": %.2f, "p99_ms": %.2f, '
      .. '"largest_ms": %.2f, "errors": %d}\n',
    summary.requests, summary.requests / (summary.duration / 1e6), latency:percentile(50) / 1e3, latency:percentile(95) / 1e3,
    latency:percentile(99) / 1e3, latency.max / 1e3, failed
  ))
end
