package dev.enishi.followup;

import dev.enishi.agency.CadenceMode;
import dev.enishi.agency.Policies;
import dev.enishi.customer.relationship.RelationshipFacts;
import dev.enishi.platform.Rule;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How often a customer hears from her. {@code SharedFacts} says the same in SQL. */
@Rule
@Schema(description = "How often the customer hears from the performer.")
public record CadenceView(
        @Schema(
                description =
                        "`FIXED`: some days after the last touch. `EXPANDING`: some days after the last chat, more "
                                + "with every mail.",
                examples = "EXPANDING")
        CadenceMode mode,

        @Schema(description = "Expanding ones: which of 1, 3, 7, 15, 30, 45 … days it is.", examples = "4") @Nullable
        Integer step,

        @Schema(description = "The days.", minimum = "1", examples = "15")
        int days) {

    private static final List<Integer> FIRST_STEPS = List.of(1, 3, 7);
    private static final int FURTHER_STEPS = 15;

    /**
     * The cadence of a customer.
     *
     * @param own his own, or the performer's, in days; it is always fixed
     */
    public static CadenceView of(RelationshipFacts facts, @Nullable Integer own, Policies policies) {
        if (own != null) {
            return new CadenceView(CadenceMode.FIXED, null, own);
        }
        if (policies.cadenceMode() == CadenceMode.FIXED || facts.lastChatDay() == null) {
            return new CadenceView(CadenceMode.FIXED, null, policies.cadenceDays());
        }
        int mails = facts.mailDays();
        int days =
                mails < FIRST_STEPS.size() ? FIRST_STEPS.get(mails) : FURTHER_STEPS * (mails - FIRST_STEPS.size() + 1);
        return new CadenceView(CadenceMode.EXPANDING, mails + 1, days);
    }
}
