package dev.enishi.platform.http;

/** Text that can be stored and shown. */
public final class WritableText {
    private WritableText() {}

    /** Whether it has no lone surrogates and no control characters but line breaks and tabs, nor what no document may hold. */
    public static boolean isWritable(String text) {
        return text.codePoints()
                .noneMatch(c -> Character.getType(c) == Character.SURROGATE
                        || c == 0xFFFE
                        || c == 0xFFFF
                        || (Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t'));
    }
}
