package dev.enishi.followup;

import dev.enishi.platform.problem.Vocabulary;
import jakarta.inject.Singleton;

@Singleton
class FollowUpVocabulary implements Vocabulary {
    @Override
    public String bundle() {
        return "followup";
    }
}
