package dev.enishi.exchange;

import dev.enishi.agency.TextPolicy;
import dev.enishi.exchange.ImportedChat.Refused;
import dev.enishi.textcheck.ContactDetails;
import dev.enishi.textcheck.Finding;
import dev.enishi.textcheck.Masking;
import dev.enishi.textcheck.TextCheckProblem;
import java.util.List;

/** Looks through the logs of some rows for contact details, does what the agency wants done about them, and counts. */
final class ScreenedLogs {
    private final TextPolicy policy;
    private LogFindings found = LogFindings.NONE;

    ScreenedLogs(TextPolicy policy) {
        this.policy = policy;
    }

    /** The row as it is to be stored. */
    ImportedChat screened(ImportedChat row) throws Refused {
        if (row.log() == null) {
            return row;
        }
        List<Finding> findings = ContactDetails.in(row.log());
        if (findings.isEmpty()) {
            return row;
        }
        return switch (policy) {
            case WARN -> {
                found = found.plus(new LogFindings(1, 0));
                yield row;
            }
            case MASK -> {
                found = found.plus(new LogFindings(0, 1));
                yield row.with(Masking.mask(row.log(), findings));
            }
            case REJECT ->
                throw new Refused(List.of(RefusedRow.of(row.line(), TextCheckProblem.CONTACT_DETAILS, "log")));
        };
    }

    LogFindings found() {
        return found;
    }
}
