package dev.enishi.outlook;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What parameters count time by. */
@Schema(description = "What parameters count time by.")
public enum OutlookUnit {
    WEEK
}
