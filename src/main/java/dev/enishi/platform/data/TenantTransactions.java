package dev.enishi.platform.data;

import io.agroal.api.AgroalPoolInterceptor;
import io.quarkus.arc.Arc;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.SQLException;

/** Sets the tenant when a connection joins a JTA transaction, so that Hibernate's statements see their agency's rows. */
@ApplicationScoped
class TenantTransactions implements AgroalPoolInterceptor {
    private final CurrentTenant tenant;
    private final TransactionSynchronizationRegistry transactions;

    TenantTransactions(CurrentTenant tenant, TransactionSynchronizationRegistry transactions) {
        this.tenant = tenant;
        this.transactions = transactions;
    }

    @Override
    public void onConnectionAcquire(Connection connection) {
        if (!inTransaction() || !Arc.container().requestContext().isActive() || !tenant.isSet()) {
            return;
        }
        try {
            TenantSetting.apply(connection, tenant.get());
        } catch (SQLException e) {
            throw new IllegalStateException("The tenant could not be set", e);
        }
    }

    private boolean inTransaction() {
        return transactions.getTransactionStatus() == Status.STATUS_ACTIVE;
    }
}
