package dev.enishi.platform.http;

/**
 * An answer that is no JSON and is written already, in the media type of its operation. It gets its ETag as JSON does.
 *
 * @param utf8 what is sent
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared: it only travels to the filter that sends it.
public record WrittenText(byte[] utf8) {}
