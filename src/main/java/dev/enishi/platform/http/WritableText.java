package dev.enishi.platform.http;

/** Text that can be stored and shown. */
public final class WritableText {
    private WritableText() {}

    /** Whether it has no lone surrogates and no control characters but line breaks and tabs. */
    public static boolean isWritable(String text) {
        return text.codePoints()
                .noneMatch(c -> Character.getType(c) == Character.SURROGATE
                        || (Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t'));
    }
}
