package dev.enishi.reports.board;

import org.jspecify.annotations.Nullable;

/** By what the board can be sorted besides the names. */
enum BoardColumn {
    FOLLOW_UPS,
    REPLIES_WAITING,
    MEDIAN_REPLY,
    AFTER_CHATS,
    NEWCOMERS,
    REQUESTS,
    UNANSWERED_REQUESTS,
    EFFECTIVE_CUSTOMERS,
    CHAT_RATE,
    CHAT_RATE_CHANGE,
    ALERTS;

    /** Its number in a row; null where there is none. */
    @Nullable Double of(BoardRow row) {
        return switch (this) {
            case FOLLOW_UPS -> (double) row.followUpCount();
            case REPLIES_WAITING -> (double) row.repliesWaiting();
            case MEDIAN_REPLY -> row.medianReplyHours();
            case AFTER_CHATS -> (double) row.afterChatCount();
            case NEWCOMERS -> (double) row.newcomersWithoutSecondTouch();
            case REQUESTS -> (double) row.requests();
            case UNANSWERED_REQUESTS -> (double) row.unansweredRequests();
            case EFFECTIVE_CUSTOMERS -> row.effectiveCustomers();
            case CHAT_RATE -> row.chatRate();
            case CHAT_RATE_CHANGE -> row.chatRateChange();
            case ALERTS -> (double) row.alertCount();
        };
    }
}
