package dev.enishi.boundary;

import dev.enishi.platform.problem.Vocabulary;
import jakarta.inject.Singleton;

@Singleton
class BoundaryVocabulary implements Vocabulary {
    @Override
    public String bundle() {
        return "boundary";
    }
}
