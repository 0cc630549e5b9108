package dev.enishi.exchange;

import dev.enishi.agency.Agencies;
import dev.enishi.agency.AgencySettings;
import dev.enishi.exchange.CsvRows.CsvRow;
import dev.enishi.exchange.ImportJob.BatchResult;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** Reads the rows of a chat history, looks through their logs, and stores those that can be. */
@ApplicationScoped
class ChatImporter implements Importer {
    private final ChatBatch batches;
    private final Agencies agencies;

    ChatImporter(ChatBatch batches, Agencies agencies) {
        this.batches = batches;
        this.agencies = agencies;
    }

    /** Those that can be stored, and those refused for themselves. */
    private record Read(List<ImportedChat> chats, List<RefusedRow> refused, LogFindings contactDetails) {}

    @Override
    public ImportKind kind() {
        return ImportKind.CHATS;
    }

    @Override
    public ImportJob store(ImportJob job, FileRows rows, Instant now) {
        Read read = read(rows, now);
        return after(job, batches.store(job, read.chats(), rows.hasMic(), now), read);
    }

    @Override
    public ImportJob rehearse(ImportJob job, FileRows rows, Instant now) {
        Read read = read(rows, now);
        return after(job, batches.rehearse(job, read.chats(), rows.hasMic(), now), read);
    }

    private static ImportJob after(ImportJob job, BatchResult result, Read read) {
        return job.after(result.with(read.refused()), read.contactDetails());
    }

    private Read read(FileRows rows, Instant now) {
        AgencySettings settings = agencies.settings();
        ZoneId zone = settings.calendar().zone();
        ScreenedLogs logs =
                new ScreenedLogs(settings.policies().contactDetails().imports());
        List<ImportedChat> chats = new ArrayList<>();
        List<RefusedRow> refused = new ArrayList<>();
        for (CsvRow row : rows.rows()) {
            try {
                chats.add(logs.screened(ImportedChat.of(row, zone, now)));
            } catch (ImportedChat.Refused e) {
                refused.addAll(e.faults());
            }
        }
        return new Read(chats, refused, logs.found());
    }
}
