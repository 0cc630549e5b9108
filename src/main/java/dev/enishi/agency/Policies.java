package dev.enishi.agency;

import dev.enishi.platform.Rule;
import dev.enishi.platform.http.ViolatedRules;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What an agency can decide for itself. Every policy has a default; docs/rules.md lists them. */
@Rule
@Schema(description = "What an agency can decide for itself. In a change, null sets a policy back to its default.")
public record Policies(
        @Schema(description = "How the cadence runs. Default `FIXED`.")
        CadenceMode cadenceMode,

        @Schema(description = "Days without a touch after which a customer is due. Default 15.", examples = "15")
        @Min(1)
        @Max(365)
        Integer cadenceDays,

        @Schema(
                description = "Days after the day of a chat on which a thank-you is still asked for. Default 1.",
                examples = "1")
        @Min(0)
        @Max(30)
        Integer thankYouDays,

        @Schema(
                description = "Days after the day of a chat on which a note is still asked for. Default 1.",
                examples = "1")
        @Min(0)
        @Max(30)
        Integer memoDays,

        @Schema(description = "Days for which an unanswered mail asks for a reply. Default 30.", examples = "30")
        @Min(1)
        @Max(365)
        Integer replyDays,

        @Schema(
                description = "Days after the day of a promise on which it is still asked for. Default 3.",
                examples = "3")
        @Min(0)
        @Max(30)
        Integer promiseDays,

        @Schema(
                description = "Days between last chat and login, and without a touch, after which a favourite is idle. "
                        + "Default 3.")
        @Min(1)
        @Max(60)
        Integer favoriteIdleDays,

        @Schema(
                description = "Unanswered follow-up mails after which a customer is dormant. Default 3.",
                examples = "3")
        @Min(1)
        @Max(20)
        Integer unansweredLimit,

        @Schema(
                description = "Days overdue up to which a customer comes before those lost longer ago. Default 45.",
                examples = "45")
        @Min(1)
        @Max(3650)
        Integer recentlyOverdueDays,

        @Schema(description = "How many of the lane `CADENCE` are in the plan of `today`. Default 20.", examples = "20")
        @Min(1)
        @Max(200)
        Integer dailyPlanSize,

        @Schema(description = "Days after which the chats of a day are reviewed. Default 15.", examples = "15")
        @Min(1)
        @Max(365)
        Integer reviewDays,

        @Schema(description = "Days with a chat from which a customer can be a regular. Default 5.", examples = "5")
        @Min(2)
        @Max(100)
        Integer regularMinDays,

        @Schema(description = "Longest mean gap in days between the chats of a regular. Default 15.", examples = "15")
        @Min(1)
        @Max(365)
        Integer regularMaxMeanGapDays,

        @Schema(description = "Days since the last chat up to which a regular stays one. Default 30.", examples = "30")
        @Min(1)
        @Max(365)
        Integer regularMaxIdleDays,

        @Schema(
                description = "Days since the last chat after which a customer has lapsed. Default 60.",
                examples = "60")
        @Min(1)
        @Max(3650)
        Integer lapsedAfterDays,

        @Schema(
                description = "Focus people of one performer beyond which a warning is given. Default 3.",
                examples = "3")
        @Min(1)
        @Max(10)
        Integer focusCap,

        @Schema(
                description = "Days after the start of a chat after which its log is deleted. Default 365.",
                examples = "365")
        @Min(1)
        @Max(3650)
        Integer chatLogDays,

        @Schema(description = "Days for which audit entries are kept at least. Default 1095.", examples = "1095")
        @Min(90)
        @Max(3650)
        Integer auditDays,

        @Schema(description = "About reservations.") ReservationPolicies reservations,

        @Schema(description = "About contact details in texts.")
        ContactDetailPolicies contactDetails,

        @Schema(description = "About boundaries.") BoundaryPolicies boundaries,

        @Schema(description = "About where the time goes.") AttentionPolicies attention,

        @Schema(description = "About secret messages.") SecretMessagePolicies secretMessages,

        @Schema(description = "About the outlook.") OutlookPolicies outlook) {

    /** All defaults. */
    public static final Policies DEFAULTS = new Policies(
            null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
            null, null, null, null, null, null);

    /** Fills in the defaults and checks the thresholds of the stages. */
    public Policies(
            @Nullable CadenceMode cadenceMode,
            @Nullable Integer cadenceDays,
            @Nullable Integer thankYouDays,
            @Nullable Integer memoDays,
            @Nullable Integer replyDays,
            @Nullable Integer promiseDays,
            @Nullable Integer favoriteIdleDays,
            @Nullable Integer unansweredLimit,
            @Nullable Integer recentlyOverdueDays,
            @Nullable Integer dailyPlanSize,
            @Nullable Integer reviewDays,
            @Nullable Integer regularMinDays,
            @Nullable Integer regularMaxMeanGapDays,
            @Nullable Integer regularMaxIdleDays,
            @Nullable Integer lapsedAfterDays,
            @Nullable Integer focusCap,
            @Nullable Integer chatLogDays,
            @Nullable Integer auditDays,
            @Nullable ReservationPolicies reservations,
            @Nullable ContactDetailPolicies contactDetails,
            @Nullable BoundaryPolicies boundaries,
            @Nullable AttentionPolicies attention,
            @Nullable SecretMessagePolicies secretMessages,
            @Nullable OutlookPolicies outlook) {
        this.cadenceMode = cadenceMode == null ? CadenceMode.FIXED : cadenceMode;
        this.cadenceDays = or(cadenceDays, 15);
        this.thankYouDays = or(thankYouDays, 1);
        this.memoDays = or(memoDays, 1);
        this.replyDays = or(replyDays, 30);
        this.promiseDays = or(promiseDays, 3);
        this.favoriteIdleDays = or(favoriteIdleDays, 3);
        this.unansweredLimit = or(unansweredLimit, 3);
        this.recentlyOverdueDays = or(recentlyOverdueDays, 45);
        this.dailyPlanSize = or(dailyPlanSize, 20);
        this.reviewDays = or(reviewDays, 15);
        this.regularMinDays = or(regularMinDays, 5);
        this.regularMaxMeanGapDays = or(regularMaxMeanGapDays, 15);
        this.regularMaxIdleDays = or(regularMaxIdleDays, 30);
        this.lapsedAfterDays = or(lapsedAfterDays, 60);
        this.focusCap = or(focusCap, 3);
        this.chatLogDays = or(chatLogDays, 365);
        this.auditDays = or(auditDays, 1095);
        this.reservations = reservations == null ? ReservationPolicies.DEFAULTS : reservations;
        this.contactDetails = contactDetails == null ? ContactDetailPolicies.DEFAULTS : contactDetails;
        this.boundaries = boundaries == null ? BoundaryPolicies.DEFAULTS : boundaries;
        this.attention = attention == null ? AttentionPolicies.DEFAULTS : attention;
        this.secretMessages = secretMessages == null ? SecretMessagePolicies.DEFAULTS : secretMessages;
        this.outlook = outlook == null ? OutlookPolicies.DEFAULTS : outlook;
        ViolatedRules.check()
                .that(
                        this.lapsedAfterDays >= this.regularMaxIdleDays,
                        "/lapsedAfterDays",
                        AgencyProblem.THRESHOLDS_CONTRADICT)
                .done();
    }

    /** The business day whose chats are reviewed on this one. */
    public LocalDate reviewedOn(LocalDate day) {
        return day.minusDays(reviewDays);
    }

    /** Whether a performer has more focus people than do her good. */
    public boolean isBeyondFocusCap(int people) {
        return people > focusCap;
    }

    private static Integer or(@Nullable Integer value, int fallback) {
        return value == null ? fallback : value;
    }
}
