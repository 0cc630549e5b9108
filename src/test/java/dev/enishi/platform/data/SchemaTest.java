package dev.enishi.platform.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.enishi.TestSql;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for every table, also for those that somebody adds next year. Each query lists the offenders. */
@QuarkusTest
class SchemaTest {
    /** All tables but Flyway's, and the two that belong to no agency and hold nothing personal. */
    private static final String TENANT_TABLES = """
            with tenant_table as (
                select oid, relname, relrowsecurity, relforcerowsecurity from pg_class
                 where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
                   and relname not in ('flyway_schema_history', 'work_item', 'cursor_key')
            )
            """;

    private final TestSql sql = TestSql.asOwner();

    @AfterEach
    void close() {
        sql.close();
    }

    @Test
    void there_are_tables_to_look_at() {
        assertThat(sql.<String>values(TENANT_TABLES + "select relname from tenant_table"))
                .contains("agency", "api_key", "chat", "customer", "customer_suffix", "idempotency", "message", "note");
    }

    @Test
    void row_security_is_enabled_and_forced() {
        assertThat(sql.<String>values(TENANT_TABLES
                        + "select relname from tenant_table where not relrowsecurity or not relforcerowsecurity"))
                .isEmpty();
    }

    @Test
    void a_policy_for_everything_compares_the_agency() {
        assertThat(sql.<String>values(TENANT_TABLES + """
                        select relname from tenant_table t
                         where not exists (
                             select 1 from pg_policy p
                              where p.polrelid = t.oid and p.polpermissive and p.polcmd = '*'
                                and pg_get_expr(p.polqual, t.oid) like '%agency_id = %tenant_agency()%')
                        """)).isEmpty();
    }

    @Test
    void no_second_permissive_policy_lets_in_what_the_first_keeps_out() {
        assertThat(sql.<String>values(TENANT_TABLES + """
                        select relname from tenant_table t
                         where (select count(*) from pg_policy p where p.polrelid = t.oid and p.polpermissive) <> 1
                        """)).isEmpty();
    }

    @Test
    void what_belongs_to_a_performer_is_kept_from_her_colleagues() {
        assertThat(sql.<String>values(TENANT_TABLES + """
                        select relname from tenant_table t
                         where exists (select 1 from pg_attribute a
                                        where a.attrelid = t.oid and a.attname = 'performer_id' and a.attnum > 0)
                           and not exists (select 1 from pg_policy p
                                            where p.polrelid = t.oid and not p.polpermissive and p.polcmd = '*'
                                              and pg_get_expr(p.polqual, t.oid) like '%tenant_performer()%')
                           -- Keys are looked up before anybody is known to be a performer.
                           and relname <> 'api_key'
                        """)).isEmpty();
    }

    @Test
    void the_agency_comes_first() {
        assertThat(sql.<String>values(TENANT_TABLES + """
                        select relname from tenant_table t
                         where not exists (select 1 from pg_attribute a
                                            where a.attrelid = t.oid and a.attnum = 1 and a.attname = 'agency_id'
                                              and a.attnotnull and a.atttypid = 'uuid'::regtype)
                        """)).isEmpty();
    }

    @Test
    void the_planner_never_takes_an_agency_for_a_row_or_two() {
        assertThat(sql.<String>values(TENANT_TABLES + """
                        select relname || '.' || attname from tenant_table t
                          join pg_attribute a on a.attrelid = t.oid and a.attname in ('agency_id', 'performer_id')
                         where a.attoptions is null
                            or 'n_distinct=' || case a.attname when 'agency_id' then '-0.0002' else '-0.001' end
                               <> all(a.attoptions)
                        """)).isEmpty();
    }

    @Test
    void the_planner_knows_that_a_performer_is_of_one_agency() {
        assertThat(sql.<String>values(TENANT_TABLES + """
                        select relname from tenant_table t
                          join pg_attribute a on a.attrelid = t.oid and a.attname = 'performer_id'
                         where not exists (select 1 from pg_statistic_ext s
                                            where s.stxrelid = t.oid and 'f' = any(s.stxkind)
                                              and s.stxkeys::text like '1 %' || a.attnum)
                        """)).isEmpty();
    }

    @Test
    void every_table_has_a_primary_key() {
        assertThat(sql.<String>values(TENANT_TABLES + """
                        select relname from tenant_table t
                         where not exists (select 1 from pg_constraint c where c.conrelid = t.oid and c.contype = 'p')
                        """)).isEmpty();
    }

    @Test
    void every_key_contains_the_agency() {
        assertThat(sql.<String>values(TENANT_TABLES + """
                        select c.conname from pg_constraint c join tenant_table t on t.oid = c.conrelid
                         where c.contype in ('p', 'u', 'f', 'x') and not 1 = any(c.conkey)
                        """)).isEmpty();
    }

    @Test
    void every_foreign_key_leads_into_the_same_agency() {
        assertThat(sql.<String>values(TENANT_TABLES + """
                        select c.conname from pg_constraint c join tenant_table t on t.oid = c.conrelid
                         where c.contype = 'f'
                           and (array_position(c.conkey, 1::smallint) is null
                                or c.confkey[array_position(c.conkey, 1::smallint)] <> 1)
                        """)).isEmpty();
    }

    @Test
    void every_index_begins_with_the_agency() {
        assertThat(sql.<String>values(TENANT_TABLES + """
                        select i.indexrelid::regclass::text from pg_index i join tenant_table t on t.oid = i.indrelid
                         where i.indkey[0] <> 1
                        """)).isEmpty();
    }

    @Test
    void names_say_what_a_constraint_or_index_is() {
        assertThat(sql.<String>values(TENANT_TABLES + """
                        select c.conname from pg_constraint c join tenant_table t on t.oid = c.conrelid
                         where c.conname !~ case c.contype when 'p' then '^pk_' when 'u' then '^uq_' when 'f' then '^fk_'
                                                           when 'c' then '^ck_' when 'x' then '^ex_' else '' end
                        union all
                        select i.indexrelid::regclass::text from pg_index i join tenant_table t on t.oid = i.indrelid
                         where i.indexrelid::regclass::text !~ '^(pk_|uq_|ix_|ex_)'
                        """)).isEmpty();
    }

    @Test
    void views_see_what_their_caller_sees() {
        assertThat(sql.<String>values("""
                        select relname from pg_class
                         where relnamespace = 'public'::regnamespace and relkind = 'v'
                           and not coalesce(reloptions, '{}') @> array['security_invoker=true']
                        """)).isEmpty();
    }

    @Test
    void no_function_acts_for_its_owner() {
        assertThat(sql.<String>values(
                        "select proname from pg_proc where pronamespace = 'public'::regnamespace and prosecdef"))
                .isEmpty();
    }

    @Test
    void there_is_no_sequence() {
        assertThat(sql.<String>values(
                        "select relname from pg_class where relnamespace = 'public'::regnamespace and relkind = 'S'"))
                .isEmpty();
    }

    @Test
    void tables_without_an_agency_hold_nothing_personal() {
        assertThat(sql.<String>values("""
                        select table_name || '.' || column_name from information_schema.columns
                         where table_schema = 'public' and table_name in ('work_item', 'cursor_key')
                         order by table_name, ordinal_position
                        """))
                .containsExactly(
                        "cursor_key.only_row",
                        "cursor_key.key",
                        "work_item.agency_id",
                        "work_item.kind",
                        "work_item.id",
                        "work_item.due_at",
                        "work_item.lease_until",
                        "work_item.attempts");
    }

    @Test
    void the_service_role_has_no_power_over_row_security() {
        assertThat(sql.<Boolean>value("""
                        select rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication
                          from pg_roles where rolname = 'enishi_app'
                        """)).isFalse();
        assertThat(sql.<Object>values("select 1 from pg_auth_members where member = 'enishi_app'::regrole"))
                .isEmpty();
    }

    @Test
    void the_service_role_owns_nothing() {
        assertThat(sql.<Long>value("""
                        select (select count(*) from pg_class where relowner = 'enishi_app'::regrole)
                             + (select count(*) from pg_proc where proowner = 'enishi_app'::regrole)
                             + (select count(*) from pg_namespace where nspowner = 'enishi_app'::regrole)
                             + (select count(*) from pg_type where typowner = 'enishi_app'::regrole)
                             + (select count(*) from pg_database where datdba = 'enishi_app'::regrole)
                        """)).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "alter table customer disable row level security",
                "alter table customer no force row level security",
                "drop policy agency_only on customer",
                "truncate customer",
                "drop table note",
                "create table stolen (id integer)",
                "set role enishi_owner",
                "update cursor_key set key = 'x'",
                "delete from agency",
                "delete from api_key",
                "update work_item set kind = 'NOTHING'",
                "update audit_entry set status = 200",
                "delete from audit_entry",
                "truncate audit_entry",
                "update audit_block set sha256 = ''",
                "delete from audit_block",
                "truncate audit_block",
                "insert into audit_dropped_block values (gen_random_uuid(), 1, now())",
                "update audit_dropped_block set number = 2",
                "delete from audit_dropped_block",
                "truncate audit_dropped_block",
                "update audit_unsealed set entry_id = null",
                "truncate audit_unsealed",
                "select * from flyway_schema_history"
            })
    void the_service_role_may_not_change_the_rules(String statement) {
        try (TestSql app = TestSql.asNobody()) {
            var refused = catchThrowableOfType(TestSql.Refused.class, () -> app.update(statement));

            assertThat(refused.state).isEqualTo("42501");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit_entry set status = 200",
                "truncate audit_entry",
                "update audit_block set sha256 = ''",
                "delete from audit_block",
                "delete from audit_dropped_block"
            })
    void not_even_the_owner_may_change_the_audit_log(String statement) {
        var refused = catchThrowableOfType(TestSql.Refused.class, () -> sql.update(statement));

        assertThat(refused.state).isEqualTo("42501");
    }

    @Test
    void row_security_switched_off_by_the_service_role_shows_an_error_instead_of_rows() {
        try (TestSql app = TestSql.asNobody()) {
            app.update("set row_security = off");

            var refused = catchThrowableOfType(TestSql.Refused.class, () -> app.values("select id from customer"));

            assertThat(refused.state).isEqualTo("42501");
        }
    }
}
