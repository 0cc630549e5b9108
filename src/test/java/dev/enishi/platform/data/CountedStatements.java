package dev.enishi.platform.data;

import io.quarkus.arc.Arc;
import io.quarkus.test.junit.QuarkusMock;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;

/** The statements that one thread makes for the database until the end of the test; all of them are run as always. */
public final class CountedStatements extends Database {
    private final Thread counted = Thread.currentThread();
    private final List<String> texts = new ArrayList<>();
    private final Statistics ofEntities =
            Arc.container().instance(SessionFactory.class).get().getStatistics();

    private CountedStatements() {
        super(
                Arc.container().instance(DataSource.class).get(),
                Arc.container().instance(CurrentTenant.class).get(),
                Arc.container().instance(StatementLimits.class).get(),
                Arc.container().instance(TenantTransactions.class).get());
    }

    /** Counts what the calling thread does from now on. */
    public static CountedStatements start() {
        CountedStatements counted = new CountedStatements();
        counted.ofEntities.setStatisticsEnabled(true);
        counted.ofEntities.clear();
        QuarkusMock.installMockForType(counted, Database.class);
        return counted;
    }

    @Override
    public Sql sql(String text, Tenant whose) {
        if (Thread.currentThread().equals(counted)) {
            texts.add(text);
        }
        return super.sql(text, whose);
    }

    /** Our own SQL. */
    public List<String> texts() {
        return texts;
    }

    /** How many statements Hibernate made, for whomever. */
    public long ofEntities() {
        return ofEntities.getPrepareStatementCount();
    }
}
