-- Apache httpd 2.4: IM Groups {{version}} at {{baseUrl}}
-- apache.conf runs these functions for calls to Exchange. Apache itself can remove headers only by name.

-- Returns a table whose keys are the names.
local function set(names)
    local result = {}
    for name in names:gmatch("%S+") do
        result[name] = true
    end
    return result
end

-- No cookies, no X-Forwarded-For, and nothing else that Exchange might trust. Connection is for Apache itself.
local request_headers = set(
    "host authorization content-type content-length accept accept-encoding user-agent connection"
)

-- No cookies, nothing that would let other sites read the response or send the browser elsewhere, and no names of
-- internal servers.
local response_headers = set("content-encoding content-length content-type date retry-after vary")

-- Removes all headers but these from a table of headers. `names` are the keys of that table.
local function keep(headers, names, kept)
    for name in pairs(names) do
        if not kept[name:lower()] then
            headers[name] = nil
        end
    end
end

function keep_request_headers(r)
    keep(r.headers_in, r:headers_in_table(), request_headers)
    return apache2.OK
end

function keep_response_headers(r)
    -- A redirect would send the browser to an internal address, which its text names too.
    local redirect = r.status >= 300 and r.status < 400
    if redirect then
        r.status = 502
    end
    keep(r.headers_out, r:headers_out_table(), response_headers)
    coroutine.yield()
    while bucket do
        coroutine.yield(redirect and "" or bucket)
    end
end
