package dev.enishi.platform.data;

import io.quarkus.arc.Arc;
import io.quarkus.test.junit.QuarkusMock;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;

/** How often the service goes to the database with our own SQL until the end of the test, on whatever thread; all runs as always. */
public final class CountedRoundTrips extends Database {
    private final List<String> texts = new CopyOnWriteArrayList<>();

    private CountedRoundTrips() {
        super(
                Arc.container().instance(DataSource.class).get(),
                Arc.container().instance(CurrentTenant.class).get(),
                Arc.container().instance(StatementLimits.class).get(),
                Arc.container().instance(TenantTransactions.class).get());
    }

    /** Counts from now on. */
    public static CountedRoundTrips start() {
        CountedRoundTrips counted = new CountedRoundTrips();
        QuarkusMock.installMockForType(counted, Database.class);
        return counted;
    }

    @Override
    String joined(List<NamedSql> statements) {
        return counted(super.joined(statements));
    }

    @Override
    String transaction(List<NamedSql> statements) {
        return counted(super.transaction(statements));
    }

    private String counted(String text) {
        texts.add(text);
        return text;
    }

    /** What a request sends, without what is written to the audit log and follows from that. */
    public List<String> of(Runnable request) {
        texts.clear();
        request.run();
        return texts.stream().filter(text -> !isOfTheLogItself(text)).toList();
    }

    /** Whoever reads the log asks for entries by the name {@code e}. */
    private static boolean isOfTheLogItself(String text) {
        return text.contains("audit_") && !text.contains("from audit_entry e");
    }
}
