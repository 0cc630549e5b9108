package dev.enishi.customer;

import dev.enishi.platform.FoldedText;
import dev.enishi.platform.data.Database;
import dev.enishi.platform.data.FoldedRows;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Folds handles, call names and kana anew. What people typed stays as it is, and so does its version. */
@ApplicationScoped
class FoldedCustomers implements FoldedRows {
    private final Database database;

    FoldedCustomers(Database database) {
        this.database = database;
    }

    private record Folded(UUID id, String text) {}

    @Override
    public String table() {
        return "customer";
    }

    @Override
    public int foldAnew(int most) {
        List<Folded> folded = database.sql("""
                        select id, handle, call_name, kana from customer
                         where agency_id = :agency and folding < :version
                         order by folding
                         limit :most
                           for no key update skip locked
                        """)
                .plannedForItsValues()
                .bind("version", FoldedText.VERSION)
                .bind("most", most)
                .list(row -> new Folded(
                        row.uuid("id"),
                        FoldedText.lines(row.text("handle"), row.textOrNull("call_name"), row.textOrNull("kana"))));
        return database.sql("""
                        update customer c
                           set search_text = f.search_text, folding = :version
                          from unnest(:ids::uuid[], :texts::text[]) as f (id, search_text)
                         where c.agency_id = :agency and c.id = f.id
                        """)
                .plannedForItsValues()
                .bind("version", FoldedText.VERSION)
                .bind("ids", folded.stream().map(Folded::id).toList())
                .bind("texts", folded.stream().map(Folded::text).toList())
                .update();
    }

    @Override
    public boolean anyLeft() {
        return database.sql("""
                        select 1 from customer
                         where agency_id = :agency and folding < :version
                         order by folding
                         limit 1
                        """)
                .plannedForItsValues()
                .bind("version", FoldedText.VERSION)
                .one(row -> true)
                .isPresent();
    }
}
