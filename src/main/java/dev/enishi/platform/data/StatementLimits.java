package dev.enishi.platform.data;

import com.arjuna.ats.jta.transaction.Transaction;
import io.quarkus.arc.Arc;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionManager;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * How long a statement may take: a setting, less where the request says so, or the time of its transaction where that was given
 * more than is usual.
 */
@ApplicationScoped
class StatementLimits {
    private final StatementLimit usual;
    private final Duration usualTransaction;
    private final TransactionManager transactions;
    private final StatementTime ofRequest;

    StatementLimits(
            @ConfigProperty(name = "enishi.database.statement-timeout") Duration statement,
            @ConfigProperty(name = "quarkus.transaction-manager.default-transaction-timeout") Duration usualTransaction,
            TransactionManager transactions,
            StatementTime ofRequest) {
        usual = new StatementLimit(statement);
        this.usualTransaction = usualTransaction;
        this.transactions = transactions;
        this.ofRequest = ofRequest;
    }

    /** The limit of this thread's next statement. */
    StatementLimit current() {
        try {
            return transactions.getTransaction() instanceof Transaction transaction
                            && transaction.getTimeout() > usualTransaction.toSeconds()
                    ? new StatementLimit(Duration.ofSeconds(transaction.getTimeout()))
                    : ofRequest();
        } catch (SystemException e) {
            throw new IllegalStateException("The transaction manager always knows its transaction", e);
        }
    }

    /** What runs when the service starts belongs to no request. */
    private StatementLimit ofRequest() {
        return Arc.container().requestContext().isActive() ? ofRequest.within(usual) : usual;
    }
}
