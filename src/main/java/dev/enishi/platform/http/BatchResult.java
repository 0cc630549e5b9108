package dev.enishi.platform.http;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The answer to a batch. */
@Schema(description = "What has become of the items of a batch.")
public record BatchResult(
        @Schema(
                description = "One for each item, in their order.",
                minItems = 1,
                maxItems = Batch.MOST,
                examples = EXAMPLE)
        List<BatchItemResult> items) {
    private static final String EXAMPLE = """
            [{"status": 201, "id": "019aa2c4-5e7d-7c3b-9f6a-2d1b8e4c0a35", "version": 0},
             {"status": 422, "problem": {
               "type": "/problems/unknown-reference", "title": "Unknown reference", "status": 422,
               "detail": "There is nothing with this id.",
               "instance": "/", "code": "unknown-reference", "requestId": "019aa2c4-5e7d-7c3b-9f6a-2d1b8e4c0a36",
               "errors": [{"pointer": "/items/1/customerId", "code": "unknown-reference",
                 "detail": "There is nothing with this id."}]}}]
            """;
}
