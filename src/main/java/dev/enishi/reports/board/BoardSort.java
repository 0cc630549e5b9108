package dev.enishi.reports.board;

import dev.enishi.platform.Ids;
import dev.enishi.platform.Rule;
import java.util.Comparator;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The orders of the board that a client can ask for, as it writes them. */
@Rule
@Schema(
        description =
                "Order of the board: a column, with a minus the greatest first. Who has no value there is last either way; of equal "
                        + "ones the name decides.",
        enumeration = {
            "name",
            "-name",
            "followUpCount",
            "-followUpCount",
            "repliesWaiting",
            "-repliesWaiting",
            "medianReplyHours",
            "-medianReplyHours",
            "afterChatCount",
            "-afterChatCount",
            "newcomersWithoutSecondTouch",
            "-newcomersWithoutSecondTouch",
            "requests",
            "-requests",
            "unansweredRequests",
            "-unansweredRequests",
            "effectiveCustomers",
            "-effectiveCustomers",
            "chatRate",
            "-chatRate",
            "chatRateChange",
            "-chatRateChange",
            "alertCount",
            "-alertCount"
        })
public enum BoardSort {
    NAME_ASCENDING("name", null),
    NAME_DESCENDING("-name", null),
    FOLLOW_UPS_ASCENDING("followUpCount", BoardColumn.FOLLOW_UPS),
    FOLLOW_UPS_DESCENDING("-followUpCount", BoardColumn.FOLLOW_UPS),
    REPLIES_WAITING_ASCENDING("repliesWaiting", BoardColumn.REPLIES_WAITING),
    REPLIES_WAITING_DESCENDING("-repliesWaiting", BoardColumn.REPLIES_WAITING),
    MEDIAN_REPLY_ASCENDING("medianReplyHours", BoardColumn.MEDIAN_REPLY),
    MEDIAN_REPLY_DESCENDING("-medianReplyHours", BoardColumn.MEDIAN_REPLY),
    AFTER_CHATS_ASCENDING("afterChatCount", BoardColumn.AFTER_CHATS),
    AFTER_CHATS_DESCENDING("-afterChatCount", BoardColumn.AFTER_CHATS),
    NEWCOMERS_ASCENDING("newcomersWithoutSecondTouch", BoardColumn.NEWCOMERS),
    NEWCOMERS_DESCENDING("-newcomersWithoutSecondTouch", BoardColumn.NEWCOMERS),
    REQUESTS_ASCENDING("requests", BoardColumn.REQUESTS),
    REQUESTS_DESCENDING("-requests", BoardColumn.REQUESTS),
    UNANSWERED_REQUESTS_ASCENDING("unansweredRequests", BoardColumn.UNANSWERED_REQUESTS),
    UNANSWERED_REQUESTS_DESCENDING("-unansweredRequests", BoardColumn.UNANSWERED_REQUESTS),
    EFFECTIVE_CUSTOMERS_ASCENDING("effectiveCustomers", BoardColumn.EFFECTIVE_CUSTOMERS),
    EFFECTIVE_CUSTOMERS_DESCENDING("-effectiveCustomers", BoardColumn.EFFECTIVE_CUSTOMERS),
    CHAT_RATE_ASCENDING("chatRate", BoardColumn.CHAT_RATE),
    CHAT_RATE_DESCENDING("-chatRate", BoardColumn.CHAT_RATE),
    CHAT_RATE_CHANGE_ASCENDING("chatRateChange", BoardColumn.CHAT_RATE_CHANGE),
    CHAT_RATE_CHANGE_DESCENDING("-chatRateChange", BoardColumn.CHAT_RATE_CHANGE),
    ALERTS_ASCENDING("alertCount", BoardColumn.ALERTS),
    ALERTS_DESCENDING("-alertCount", BoardColumn.ALERTS);

    private static final Comparator<BoardRow> BY_NAME = Comparator.<BoardRow, String>comparing(
                    row -> row.performer().name())
            .thenComparing(row -> row.performer().id(), Ids.ORDER);

    private final String written;
    private final @Nullable BoardColumn column;

    BoardSort(String written, @Nullable BoardColumn column) {
        this.written = written;
        this.column = column;
    }

    /**
     * The one that is written so; JAX-RS reads parameters by it.
     *
     * @throws IllegalArgumentException when there is none
     */
    public static BoardSort fromString(String written) {
        for (BoardSort sort : values()) {
            if (sort.written.equals(written)) {
                return sort;
            }
        }
        throw new IllegalArgumentException("No order of the board");
    }

    /** The order itself. */
    Comparator<BoardRow> order() {
        boolean descending = written.startsWith("-");
        if (column == null) {
            return descending ? BY_NAME.reversed() : BY_NAME;
        }
        Comparator<Double> least = Comparator.naturalOrder();
        return Comparator.comparing(column::of, Comparator.nullsLast(descending ? least.reversed() : least))
                .thenComparing(BY_NAME);
    }

    @Override
    public String toString() {
        return written;
    }
}
