package dev.enishi.activity.note;

import dev.enishi.platform.FoldedText;
import dev.enishi.platform.data.FoldedRows;
import dev.enishi.platform.data.Row;
import jakarta.enterprise.context.ApplicationScoped;

/** What is searched of notes. */
@ApplicationScoped
class FoldedNotes implements FoldedRows {
    @Override
    public String table() {
        return "note";
    }

    /** Rows that somebody has locked are left for the next time, so that nobody waits for the other. */
    @Override
    public String outdated() {
        return """
                select id, body from note
                 where agency_id = :agency and folding < :version
                 order by folding
                 limit :most
                   for no key update skip locked
                """;
    }

    @Override
    public String anyOutdated() {
        return """
                select id from note
                 where agency_id = :agency and folding < :version
                 order by folding
                 limit 1
                """;
    }

    @Override
    public String write() {
        return """
                update note n
                   set search_text = f.search_text, folding = :version
                  from unnest(:ids::uuid[], :texts::text[]) as f (id, search_text)
                 where n.agency_id = :agency and n.id = f.id
                """;
    }

    @Override
    public String folded(Row row) {
        return FoldedText.fold(row.text("body"));
    }
}
