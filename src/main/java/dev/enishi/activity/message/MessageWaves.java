package dev.enishi.activity.message;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Sorts the messages of a batch into waves that are stored one after the other. A mail whose purpose is to be found out
 * comes after all that the batch says of its customer before it; everybody has at most one of those in a wave, so that the
 * purposes of a wave are one question. Where no customer has a second one, that is a single wave.
 */
final class MessageWaves {
    private final List<List<MessageDraft>> waves = new ArrayList<>();
    private final Map<UUID, Integer> last = new HashMap<>();

    private MessageWaves() {}

    /** The waves; all messages of a customer stay in their order. */
    static List<List<MessageDraft>> of(List<MessageDraft> drafts) {
        MessageWaves sorted = new MessageWaves();
        drafts.forEach(sorted::add);
        return sorted.waves;
    }

    private void add(MessageDraft draft) {
        UUID customer = draft.customer().id();
        Integer before = last.get(customer);
        int wave = before == null ? 0 : draft.asksForPurpose() ? before + 1 : before;
        last.put(customer, wave);
        if (wave == waves.size()) {
            waves.add(new ArrayList<>());
        }
        waves.get(wave).add(draft);
    }
}
