package dev.enishi.live.question;

import dev.enishi.platform.problem.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/** The questions that come with Enishi. */
@ApplicationScoped
class QuestionStarterSet {
    static final int SIZE = 24;

    private final Questions questions;
    private final Texts texts;

    QuestionStarterSet(Questions questions, Texts texts) {
        this.questions = questions;
        this.texts = texts;
    }

    /** Adds those to the bank that are not in it. */
    QuestionStarterSetView add(Instant now) {
        List<String> all = IntStream.rangeClosed(1, SIZE)
                .mapToObj(number -> texts.get("starter.question." + number))
                .toList();
        return new QuestionStarterSetView(questions.addMissing(all, now));
    }
}
