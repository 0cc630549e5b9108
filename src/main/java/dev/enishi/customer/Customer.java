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

    @Nullable Instant favoriteSince;

    @Nullable Instant focusSince;

    @Nullable String focusMotive;

    @Nullable Instant blockedSince;

    @Nullable String blockReason;

    @Nullable LocalDate snoozedUntil;

    boolean noMail;

    @Nullable Integer cadenceDays;

    String searchText;
    Instant createdAt;

    /** Keeps what is searched in step with what is shown. */
    void fold() {
        searchText = FoldedText.lines(handle, callName, kana);
    }
}
