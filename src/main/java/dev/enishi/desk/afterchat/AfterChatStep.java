package dev.enishi.desk.afterchat;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is left to do after a chat. */
@Schema(
        description =
                "What is left to do after a chat: `MEMO` write down what it was about, `THANK_YOU` write to the customer, "
                        + "`FAVORITE` say whether somebody who came for the first time is a favourite.")
public enum AfterChatStep {
    MEMO,
    THANK_YOU,
    FAVORITE
}
