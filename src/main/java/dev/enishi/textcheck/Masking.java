package dev.enishi.textcheck;

import dev.enishi.platform.Rule;
import java.util.List;

/** Texts without their contact details, and just as long. */
@Rule
public final class Masking {
    private static final String MASKED = "**";

    private Masking() {}

    /** Whether something in a text was masked, or looks as if. */
    public static boolean isMasked(String text) {
        return text.contains(MASKED);
    }

    /** An asterisk in place of each character of a finding; line breaks stay. */
    public static String mask(String text, List<Finding> findings) {
        int[] characters = text.codePoints().toArray();
        for (Finding finding : findings) {
            for (int i = finding.start(); i < finding.end(); i++) {
                characters[i] = characters[i] == '\n' ? '\n' : '*';
            }
        }
        return new String(characters, 0, characters.length);
    }
}
