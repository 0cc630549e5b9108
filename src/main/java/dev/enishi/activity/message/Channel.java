package dev.enishi.activity.message;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The ways of a message on a site. */
@Schema(description = "Way of the message on the site: `MAIL`, or `SECRET` while a party chat runs.")
public enum Channel {
    MAIL,
    SECRET
}
