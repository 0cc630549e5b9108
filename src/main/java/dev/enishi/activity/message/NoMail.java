package dev.enishi.activity.message;

import dev.enishi.activity.ActivityWarning;
import dev.enishi.customer.CustomerRef;
import dev.enishi.platform.http.Warning;
import dev.enishi.platform.problem.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says when a mail went to a customer who asked not to be written to. It was sent, so it is recorded. */
@ApplicationScoped
class NoMail {
    private final Texts texts;

    NoMail(Texts texts) {
        this.texts = texts;
    }

    /** What to say about a message that was just recorded, or null. */
    @Nullable List<Warning> warnings(CustomerRef customer, boolean isMailToCustomer) {
        return Warning.when(
                isMailToCustomer && customer.noMail(),
                ActivityWarning.NO_MAIL,
                "/customerId",
                texts.get("warning.no-mail"));
    }
}
