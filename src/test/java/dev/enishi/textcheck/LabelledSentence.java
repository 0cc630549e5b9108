package dev.enishi.textcheck;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A sentence of {@code sentences.tsv}, and what is to be found in it.
 *
 * @param text the sentence
 * @param findings kind, start and end of each
 */
record LabelledSentence(String text, List<Place> findings) {
    private static final Path FILE = Path.of("src/test/resources/textcheck/sentences.tsv");

    /** Where something is in a text, in code points. */
    record Place(ContactKind kind, int start, int end) {
        static Place of(Finding finding) {
            return new Place(finding.kind(), finding.start(), finding.end());
        }
    }

    static List<LabelledSentence> all() throws IOException {
        try (Stream<String> lines = Files.lines(FILE)) {
            return lines.filter(line -> !line.isBlank())
                    .map(LabelledSentence::of)
                    .toList();
        }
    }

    private static LabelledSentence of(String line) {
        String kinds = line.substring(0, line.indexOf('\t'));
        StringBuilder text = new StringBuilder();
        List<Integer> borders = new ArrayList<>();
        line.substring(line.indexOf('\t') + 1).replace("\\n", "\n").codePoints().forEach(c -> {
            if (c == '⟦' || c == '⟧') {
                borders.add(text.codePointCount(0, text.length()));
            } else {
                text.appendCodePoint(c);
            }
        });
        List<Place> findings = new ArrayList<>();
        for (int i = 0; i < borders.size(); i += 2) {
            findings.add(new Place(ContactKind.valueOf(kinds.split(",")[i / 2]), borders.get(i), borders.get(i + 1)));
        }
        return new LabelledSentence(text.toString(), findings);
    }
}
