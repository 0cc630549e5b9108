package dev.enishi.wording.template;

import dev.enishi.activity.message.Purpose;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A template that every agency has from the start.
 *
 * @param id the same in every agency
 */
record StarterTemplate(
        UUID id, String title, Purpose purpose, @Nullable Situation situation, String text) {}
