package dev.enishi.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.enishi.CommandIT;
import dev.enishi.PackagedService;
import dev.enishi.PackagedService.Ended;
import dev.enishi.access.Role;
import dev.enishi.platform.Ids;
import dev.enishi.platform.data.EmbeddedDatabase;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The commands of the packaged jar that an operator runs over the audit log, each with the credentials it needs. */
class AuditCommandIT {
    private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.MICROS);

    private static final String NOBODY = "019a7f3e-4c11-7d42-9a63-0f5c1d2e3b4a";

    private final EmbeddedDatabase database;

    AuditCommandIT() throws IOException, SQLException {
        database = EmbeddedDatabase.startTemporary();
    }

    @Test
    void blocks_whose_time_is_over_are_dropped_by_the_owner_and_the_rest_still_verifies() throws Exception {
        Map<String, String> owner = Map.of("QUARKUS_FLYWAY_USERNAME", "enishi_owner", "QUARKUS_FLYWAY_PASSWORD", "x");
        CommandIT.assertToldInOneSentence(run(Map.of(), "create-agency", "--name", "さくら"), 3);
        assertThat(run(owner, "migrate").exitCode()).isZero();
        String key = run(Map.of(), "create-agency", "--name", "さくら").answer();
        UUID agency =
                UUID.fromString(key.substring(7, 39).replaceAll("(.{8})(.{4})(.{4})(.{4})(.{12})", "$1-$2-$3-$4-$5"));
        seal(agency, 0, new byte[32], NOW.minus(Duration.ofDays(1096)));
        seal(agency, 1, hash(agency, 1), NOW.minus(Duration.ofDays(1094)));
        // Making the agency has left an entry, which nobody seals while nobody serves.
        assertThat(run(Map.of(), "verify-audit").answer())
                .isEqualTo(agency + " ok: 2 blocks, 4 entries, 0 dropped, 1 unsealed");

        CommandIT.assertToldInOneSentence(run(Map.of(), "drop-audit"), 3);
        CommandIT.assertToldInOneSentence(run(Map.of(), "create-key", "--agency", NOBODY), 2);
        CommandIT.assertToldInOneSentence(
                run(Map.of(), "create-key", "--agency", agency.toString(), "--performer", NOBODY), 2);
        assertThat(run(owner, "drop-audit").answer()).isEqualTo("Blocks dropped: 1");
        assertThat(run(owner, "drop-audit").answer()).isEqualTo("Blocks dropped: 0");

        Ended verified = run(Map.of(), "verify-audit", "--agency", agency.toString());
        assertThat(verified.answer()).isEqualTo(agency + " ok: 2 blocks, 2 entries, 1 dropped, 1 unsealed");
        assertThat(verified.exitCode()).isZero();

        update("enishi_app", agency, "insert into audit_unsealed values (?, ?)", agency, Ids.next());
        Ended broken = run(Map.of(), "verify-audit");
        assertThat(broken.answer()).isEqualTo(agency + " broken: an entry in the queue is missing");
        assertThat(broken.exitCode()).isEqualTo(1);

        Map<String, String> ownerServes = Map.of("QUARKUS_DATASOURCE_USERNAME", "enishi_owner");
        Ended refused = run(ownerServes, "verify-audit");
        CommandIT.assertToldInOneSentence(refused, 3);
        assertThat(refused.log()).contains("could bypass row-level security");
    }

    /** A block of two entries after a block with this number and hash. */
    private void seal(UUID agency, long last, byte[] hash, Instant at) throws SQLException {
        List<AuditEntry> entries = List.of(entry(at), entry(at));
        for (AuditEntry entry : entries) {
            update("enishi_app", agency, """
                    insert into audit_entry (agency_id, id, at, role, principal, operation, address, request_id, status)
                    values (?, ?, ?, 'MANAGER', 'enishi_0', 'getBrief', '127.0.0.1', 'r', 200)
                    """, agency, entry.id(), at.atOffset(ZoneOffset.UTC));
        }
        AuditBlock block = AuditChain.upTo(agency, last, hash)
                .next(entries.stream().map(AuditEntry::id).toList(), entries);
        update(
                "enishi_app",
                agency,
                "insert into audit_block values (?, ?, array[?, ?]::uuid[], ?, ?)",
                agency,
                block.number(),
                block.entries().getFirst(),
                block.entries().getLast(),
                block.sha256(),
                at.atOffset(ZoneOffset.UTC));
    }

    private static AuditEntry entry(Instant at) {
        return new AuditEntry(
                Ids.next(), at, Role.MANAGER, "enishi_0", null, "getBrief", null, null, null, "127.0.0.1", "r", 200);
    }

    private byte[] hash(UUID agency, long number) throws SQLException {
        try (Connection connection = connect("enishi_app", agency);
                PreparedStatement select =
                        connection.prepareStatement("select sha256 from audit_block where number = " + number);
                ResultSet row = select.executeQuery()) {
            row.next();
            return row.getBytes(1);
        }
    }

    private void update(String role, UUID agency, String sql, Object... values) throws SQLException {
        try (Connection connection = connect(role, agency);
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }

    private Connection connect(String role, UUID agency) throws SQLException {
        Connection connection = DriverManager.getConnection(database.url(), role, role);
        try (PreparedStatement tenant = connection.prepareStatement("select set_config('app.agency_id', ?, false)")) {
            tenant.setString(1, agency.toString());
            tenant.execute();
        }
        return connection;
    }

    private Ended run(Map<String, String> environment, String... command) throws Exception {
        Map<String, String> all = new HashMap<>(Map.of(
                "QUARKUS_DATASOURCE_JDBC_URL", database.url(),
                "QUARKUS_DATASOURCE_USERNAME", "enishi_app",
                "QUARKUS_DATASOURCE_PASSWORD", "x"));
        all.putAll(environment);
        Ended ended = PackagedService.run(all, command);
        assertThat(ended.ports()).as("ports open during " + List.of(command)).isZero();
        return ended;
    }
}
