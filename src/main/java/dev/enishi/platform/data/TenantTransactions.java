package dev.enishi.platform.data;

import io.agroal.api.AgroalPoolInterceptor;
import io.quarkus.arc.Arc;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * Sets the tenant when a connection joins a JTA transaction, so that Hibernate's statements see their agency's rows. Whoever uses
 * a connection waits for its server only as long as for a statement.
 */
@ApplicationScoped
class TenantTransactions implements AgroalPoolInterceptor {
    private final CurrentTenant tenant;
    private final TransactionSynchronizationRegistry transactions;
    private final StatementLimits limits;

    TenantTransactions(CurrentTenant tenant, TransactionSynchronizationRegistry transactions, StatementLimits limits) {
        this.tenant = tenant;
        this.transactions = transactions;
        this.limits = limits;
    }

    @Override
    public void onConnectionAcquire(Connection connection) {
        StatementLimit limit = limits.current();
        try {
            limit.watch(connection);
            if (isActive() && Arc.container().requestContext().isActive() && tenant.isSet()) {
                set(connection, tenant.get(), limit);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The tenant could not be set", e);
        }
    }

    /** Sets the tenant of the connection's transaction, where that is another one's or nobody's. */
    void joinAs(Connection connection, Tenant whose) throws SQLException {
        if (!whose.equals(transactions.getResource(TenantTransactions.class))) {
            set(connection, whose, limits.current());
        }
    }

    private void set(Connection connection, Tenant whose, StatementLimit limit) throws SQLException {
        TenantSetting.apply(connection, whose, limit);
        transactions.putResource(TenantTransactions.class, whose);
    }

    /** Also where it can only be rolled back. */
    boolean isThere() {
        return transactions.getTransactionStatus() != Status.STATUS_NO_TRANSACTION;
    }

    boolean isActive() {
        return transactions.getTransactionStatus() == Status.STATUS_ACTIVE;
    }
}
