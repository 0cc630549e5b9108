package dev.enishi.customer;

import dev.enishi.platform.FoldedText;
import dev.enishi.platform.data.FoldedRows;
import dev.enishi.platform.data.Row;
import jakarta.enterprise.context.ApplicationScoped;

/** What is searched of customers: handle, call name and kana. */
@ApplicationScoped
class FoldedCustomers implements FoldedRows {
    @Override
    public String table() {
        return "customer";
    }

    /** Rows that somebody has locked are left for the next time, so that nobody waits for the other. */
    @Override
    public String outdated() {
        return """
                select id, handle, call_name, kana from customer
                 where agency_id = :agency and folding < :version
                 order by folding
                 limit :most
                   for no key update skip locked
                """;
    }

    @Override
    public String anyOutdated() {
        return """
                select id from customer
                 where agency_id = :agency and folding < :version
                 order by folding
                 limit 1
                """;
    }

    @Override
    public String write() {
        return """
                update customer c
                   set search_text = f.search_text, folding = :version
                  from unnest(:ids::uuid[], :texts::text[]) as f (id, search_text)
                 where c.agency_id = :agency and c.id = f.id
                """;
    }

    @Override
    public String folded(Row row) {
        return FoldedText.lines(row.text("handle"), row.textOrNull("call_name"), row.textOrNull("kana"));
    }
}
