package spplus.batch;

/**
 * Where a module keeps its tools and what was answered to them.
 *
 * @param <O> type of the owner, as its column holds it
 * @param tools with its schema: id, the owner, name, secret, created_at, created_by, revoked_at
 * @param owner its column
 * @param requests with its schema: source_id, idempotency_key, body_hash, response, answered_at
 * @param room what the requests of a key are counted under, and its fingerprint made with
 * @param prefix of keys, so that whoever finds one knows what it opens
 */
public record ToolTables<O>(String tools, String owner, Class<O> type, String requests, String room, String prefix) {}
