package dev.enishi.platform.http;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** A limited number of places in this process, of which one agency, and one client of it, get only some. */
final class Places {
    private final int perClient;
    private final int perAgency;
    private final int inAll;
    private final Map<Object, Integer> taken = new HashMap<>();
    private int all;

    Places(int perClient, int perAgency, int inAll) {
        this.perClient = perClient;
        this.perAgency = perAgency;
        this.inAll = inAll;
    }

    /** Whose a place is: clients of two agencies may have the same name. */
    private record Client(UUID agencyId, String name) {}

    /** What comes of asking for a place: it, or the limit that leaves none. */
    sealed interface Outcome permits Place, Full {}

    /** Whose places are all taken. */
    enum Whose {
        CLIENT,
        AGENCY,
        ALL
    }

    /** There is none left. */
    record Full(Whose whose, int atMost) implements Outcome {}

    /** Takes a place, until it is closed, if there is one left for this client. */
    synchronized Outcome take(UUID agencyId, String name) {
        Client client = new Client(agencyId, name);
        if (all >= inAll) {
            return new Full(Whose.ALL, inAll);
        }
        if (taken(agencyId) >= perAgency) {
            return new Full(Whose.AGENCY, perAgency);
        }
        if (taken(client) >= perClient) {
            return new Full(Whose.CLIENT, perClient);
        }
        all++;
        taken.merge(agencyId, 1, Integer::sum);
        taken.merge(client, 1, Integer::sum);
        return new Place(client);
    }

    private int taken(Object whose) {
        return taken.getOrDefault(whose, 0);
    }

    synchronized int taken() {
        return all;
    }

    private synchronized void leave(Client client) {
        all--;
        taken.computeIfPresent(client.agencyId(), (whose, places) -> places == 1 ? null : places - 1);
        taken.computeIfPresent(client, (whose, places) -> places == 1 ? null : places - 1);
    }

    /** One of them. */
    final class Place implements Outcome, AutoCloseable {
        private final Client client;
        private boolean left;

        private Place(Client client) {
            this.client = client;
        }

        @Override
        public void close() {
            if (!left) {
                left = true;
                leave(client);
            }
        }
    }
}
