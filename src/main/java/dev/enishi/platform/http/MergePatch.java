package dev.enishi.platform.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A JSON Merge Patch (RFC 7396): null removes, absent keeps. */
public final class MergePatch {
    /** Its media type. */
    public static final String MEDIA_TYPE = "application/merge-patch+json";

    private final JsonNode patch;
    private final RecordReader records;

    MergePatch(JsonNode patch, RecordReader records) {
        this.patch = patch;
        this.records = records;
    }

    /**
     * The record after the patch, validated as a whole.
     *
     * @throws dev.enishi.platform.problem.ProblemException naming all violations of the merged result
     */
    @SuppressWarnings("unchecked")
    public <R extends Record> R applyTo(R current) {
        return records.read(merged(records.write(current), patch), (Class<R>) current.getClass());
    }

    static JsonNode merged(JsonNode target, JsonNode patch) {
        if (!patch.isObject()) {
            return patch;
        }
        ObjectNode result = target.isObject() ? target.deepCopy() : JsonNodeFactory.instance.objectNode();
        patch.properties().forEach(change -> {
            if (change.getValue().isNull() && !result.path(change.getKey()).isMissingNode()) {
                result.remove(change.getKey());
            } else {
                result.set(change.getKey(), merged(result.path(change.getKey()), change.getValue()));
            }
        });
        return result;
    }
}
