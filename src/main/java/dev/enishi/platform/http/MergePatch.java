package dev.enishi.platform.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.BinaryOperator;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A JSON Merge Patch (RFC 7396): null removes, absent keeps. Every operation that reads one reads it under its own media
 * type and as plain JSON, with the same meaning.
 *
 * @param <R> what it changes; the contract shows its components, none of them required
 */
public final class MergePatch<R extends Record> {
    /** Its media type. */
    public static final String MEDIA_TYPE = "application/merge-patch+json";

    @Schema(hidden = true)
    private final JsonNode patch;

    @Schema(hidden = true)
    private final RecordReader records;

    @Schema(hidden = true)
    private final BinaryOperator<R> review;

    MergePatch(JsonNode patch, RecordReader records) {
        this(patch, records, (before, after) -> after);
    }

    private MergePatch(JsonNode patch, RecordReader records, BinaryOperator<R> review) {
        this.patch = patch;
        this.records = records;
        this.review = review;
    }

    /** The same patch, whose result is reviewed before anybody sees it: what was, what is to be, and what is instead. */
    public MergePatch<R> reviewedBy(BinaryOperator<R> next) {
        return new MergePatch<>(patch, records, next);
    }

    /**
     * The record after the patch, validated as a whole.
     *
     * @throws dev.enishi.platform.problem.ProblemException naming all violations of the merged result
     */
    @SuppressWarnings("unchecked")
    public R applyTo(R current) {
        return review.apply(
                current, records.read(merged(records.write(current), patch), (Class<R>) current.getClass()));
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
