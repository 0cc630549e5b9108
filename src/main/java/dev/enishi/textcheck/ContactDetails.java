package dev.enishi.textcheck;

import dev.enishi.platform.Rule;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * What in a text somebody could be reached by outside the site. The time that it takes grows with the length of the text, never
 * faster: whatever is looked for has a greatest length.
 */
@Rule
public final class ContactDetails {
    /** How far from the detail itself the words that lead to it are not reported once more. */
    private static final int BESIDE = 30;

    private ContactDetails() {}

    /** All findings in the order of the text; none overlaps another. */
    public static List<Finding> in(String text) {
        Folded folded = Spelling.of(text);
        List<Finding> findings = new ArrayList<>();
        int codePoint = 0;
        int index = 0;
        for (Found found : details(once(all(folded)))) {
            int start = folded.start(found.from());
            int end = folded.end(found.to());
            index = text.offsetByCodePoints(index, start - codePoint);
            int last = text.offsetByCodePoints(index, end - start);
            findings.add(new Finding(found.kind(), start, end, text.substring(index, last), found.percent() / 100.0));
            index = last;
            codePoint = end;
        }
        return findings;
    }

    /** What is most certain to be what it is comes first. */
    private static List<Found> all(Folded folded) {
        List<Found> found = new ArrayList<>();
        Links.findWithScheme(folded, found);
        MailAddresses.find(folded, found);
        Links.findWithoutScheme(folded, found);
        PhoneNumbers.find(folded, found);
        Handles.find(folded, found);
        Identifiers.find(folded, found);
        Invitations.find(folded, found);
        return found;
    }

    /** Of several that overlap the first one. */
    private static Collection<Found> once(List<Found> all) {
        NavigableMap<Integer, Found> kept = new TreeMap<>();
        for (Found found : all) {
            Map.Entry<Integer, Found> before = kept.lowerEntry(found.to());
            if (before == null || before.getValue().to() <= found.from()) {
                kept.put(found.from(), found);
            }
        }
        return kept.values();
    }

    /** Without the words that lead to a detail that is found itself, and with one wish where several follow each other. */
    private static List<Found> details(Collection<Found> all) {
        List<Found> inOrder = List.copyOf(all);
        List<Found> details = new ArrayList<>();
        for (int i = 0; i < inOrder.size(); i++) {
            Found found = inOrder.get(i);
            boolean led = i > 0 && leadsTo(found, inOrder.get(i - 1));
            boolean leads = i + 1 < inOrder.size() && leadsTo(found, inOrder.get(i + 1));
            boolean again = !details.isEmpty() && repeats(found, details.getLast());
            if (!led && !leads && !again) {
                details.add(found);
            }
        }
        return details;
    }

    private static boolean repeats(Found words, Found before) {
        return words.isInvitation()
                && before.isInvitation()
                && words.kind() == before.kind()
                && words.from() - before.to() <= BESIDE;
    }

    private static boolean leadsTo(Found words, Found detail) {
        int distance = Math.max(detail.from() - words.to(), words.from() - detail.to());
        return words.isInvitation() && !detail.isInvitation() && distance <= BESIDE && !isAnotherWay(words, detail);
    }

    /** Who asks for one thing and gives another, LINE and a number, speaks of two ways. What has no service of its own leads to any. */
    private static boolean isAnotherWay(Found words, Found detail) {
        boolean own = words.percent() == Found.INVITATION
                || words.kind() == ContactKind.EMAIL
                || words.kind() == ContactKind.PHONE;
        return own && words.kind() != detail.kind() && detail.kind() != ContactKind.URL;
    }
}
