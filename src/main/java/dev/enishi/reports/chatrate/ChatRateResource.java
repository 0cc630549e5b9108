package dev.enishi.reports.chatrate;

import dev.enishi.access.Requires;
import dev.enishi.access.Scope;
import dev.enishi.reports.Report;
import dev.enishi.reports.ReportFilter;
import dev.enishi.reports.form.ReportForm;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How much of their time online performers are in chats. */
@Path("/v1/reports/chat-rate")
@Tag(name = "Reports", description = "Numbers over a time, as charts want them.")
@RunOnVirtualThread
class ChatRateResource {
    private final ChatRates chatRates;
    private final Clock clock;

    ChatRateResource(ChatRates chatRates, Clock clock) {
        this.chatRates = chatRates;
        this.clock = clock;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, ReportForm.CSV, ReportForm.SVG})
    @Requires(Scope.ANALYTICS_READ)
    @Operation(
            operationId = "getChatRate",
            summary = "Chat rate and standby",
            description =
                    "The share of the time online that performers were in chats (peeks included), with the minutes online, in "
                            + "chat and on standby. Chats at the same time count once, and as far as the performer was online on "
                            + "their site; being online on two sites counts once. Each minute belongs to the day or hour in "
                            + "which it was. Of several performers the minutes are added up.")
    public Report get(@BeanParam ReportFilter filter, @BeanParam ReportForm form) {
        return form.of(chatRates.report(filter, clock.instant()));
    }
}
