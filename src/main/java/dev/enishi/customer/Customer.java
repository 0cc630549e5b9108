package dev.enishi.customer;

import dev.enishi.platform.FoldedText;
import dev.enishi.platform.data.AgencyEntity;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One member handle on one site, as one performer knows him. */
@Entity
class Customer extends AgencyEntity {
    UUID performerId;
    UUID siteId;
    String handle;

    @Nullable String callName;

    @Nullable String kana;

    @Nullable String birthday;

    @JdbcTypeCode(SqlTypes.ARRAY)
    List<String> tags;

    @Nullable Instant lastLoginAt;

    boolean favoritedBy;

    /** When he became one of those who marked her. */
    @Nullable Instant favoritedBySince;

    @Nullable Instant favoriteSince;

    /** When she said whether he is one, asked after the first chat. */
    @Nullable Instant favoriteAnsweredAt;

    @Nullable Instant focusSince;

    @Nullable String focusMotive;

    @Nullable Instant blockedSince;

    @Nullable String blockReason;

    @Nullable LocalDate snoozedUntil;

    boolean noMail;

    @Nullable Integer cadenceDays;

    String searchText;
    int folding;
    Instant createdAt;

    /** Marked again, the first time counts. */
    void favorite(Instant now) {
        favoriteSince = favoriteSince == null ? now : favoriteSince;
    }

    /** Whoever takes the mark away need not be asked. */
    void noFavorite(Instant now) {
        if (favoriteSince != null) {
            favoriteSince = null;
            answer(FavoriteAnswer.DISMISSED, now);
        }
    }

    /** Asked once: whatever she said, she is not asked again. */
    void answer(FavoriteAnswer answer, Instant now) {
        favoriteAnsweredAt = favoriteAnsweredAt == null ? now : favoriteAnsweredAt;
        if (answer == FavoriteAnswer.FAVORITE) {
            favorite(now);
        }
    }

    /** Whether he marked her; since when, where that is new. */
    void favoritedBy(boolean marked, Instant now) {
        if (marked != favoritedBy) {
            favoritedBySince = marked ? now : null;
        }
        favoritedBy = marked;
    }

    /** Made one again, the first time counts, and the new motive. */
    void focus(Instant now, @Nullable String motive) {
        focusSince = focusSince == null ? now : focusSince;
        focusMotive = motive;
    }

    void noFocus() {
        focusSince = null;
        focusMotive = null;
    }

    /** Banned again, the first time counts, and the new reason. */
    void block(Instant now, @Nullable String reason) {
        blockedSince = blockedSince == null ? now : blockedSince;
        blockReason = reason;
    }

    void noBlock() {
        blockedSince = null;
        blockReason = null;
    }

    /** Snoozed again, the new day counts. */
    void snooze(LocalDate until) {
        snoozedUntil = until;
    }

    void noSnooze() {
        snoozedUntil = null;
    }

    /** Keeps what is searched in step with what is shown. */
    void fold() {
        searchText = FoldedText.lines(handle, callName, kana);
        folding = FoldedText.VERSION;
    }
}
