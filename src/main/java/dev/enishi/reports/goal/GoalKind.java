package dev.enishi.reports.goal;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Of what somebody can have a goal. */
@Schema(description = "Of what there is a goal.")
public enum GoalKind {
    CHAT_RATE,
    EARNINGS,
    NEWCOMERS
}
