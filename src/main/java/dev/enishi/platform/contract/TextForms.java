package dev.enishi.platform.contract;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/** Answers that can be had as text beside JSON: the scan takes them for the same record. */
final class TextForms {
    private static final int MOST_CHARACTERS = 1 << 22;

    private static final Map<String, Schema> SCHEMAS = Map.of(
            "text/csv",
            text(
                    "A table for spreadsheets (RFC 4180, UTF-8): a row for each point, a column for each series.",
                    "日付,チャット率（単位：%）,ログイン時間（単位：分）\r\n2026-11-20,44.4,180\r\n2026-11-21,,0\r\n"),
            "image/svg+xml",
            text(
                    "A series as a chart of 600 by 300 pixels, without scripts and without anything to load.",
                    "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 600 300\">…</svg>"));

    private TextForms() {}

    /** The text of a media type, if it is one of them. */
    static Optional<MediaType> of(String mediaType) {
        return Optional.ofNullable(SCHEMAS.get(mediaType))
                .map(schema -> OASFactory.createMediaType()
                        .schema(schema)
                        .addExample(
                                "example",
                                OASFactory.createExample()
                                        .summary(schema.getDescription())
                                        .value(schema.getExamples().getFirst())));
    }

    private static Schema text(String description, String example) {
        return OASFactory.createSchema()
                .addType(SchemaType.STRING)
                .description(description)
                .maxLength(MOST_CHARACTERS)
                .pattern(ScalarSchemas.TEXT)
                .examples(List.of(example));
    }
}
