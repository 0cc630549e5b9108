package dev.enishi.activity.note;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A note as many are stored at once. */
record NoteRow(
        UUID id,
        UUID customerId,
        UUID performerId,
        UUID siteId,
        @Nullable UUID chatId,
        String body,
        boolean pinned,
        String searchText,
        int folding) {}
