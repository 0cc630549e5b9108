package dev.enishi.desk;

import dev.enishi.platform.problem.Vocabulary;
import jakarta.inject.Singleton;

@Singleton
class DeskVocabulary implements Vocabulary {
    @Override
    public String bundle() {
        return "desk";
    }
}
