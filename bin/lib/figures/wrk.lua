-- For wrk: asks for the addresses of a file in their order, and from the top again until the time is over. With a
-- cookie, if one is given. Prints what came of it as one line of JSON; times in milliseconds.
local requests, at = {}, 0

function init(args)
  local headers = { ["Accept-Encoding"] = "gzip, br", ["Cookie"] = args[2] }
  for path in io.lines(args[1]) do requests[#requests + 1] = wrk.format("GET", path, headers) end
end

function request()
  at = at % #requests + 1
  return requests[at]
end

function done(summary, latency)
  local errors = summary.errors
  io.write(string.format(
    '{"requests": %d, "seconds": %.3f, "bytes": %d, "failed": %d, "p50": %.3f, "p99": %.3f, "most": %.3f}\n',
    summary.requests, summary.duration / 1e6, summary.bytes,
    errors.connect + errors.read + errors.write + errors.status + errors.timeout,
    latency:percentile(50) / 1e3, latency:percentile(99) / 1e3, latency.max / 1e3))
end
