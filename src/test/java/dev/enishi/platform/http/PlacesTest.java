package dev.enishi.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class PlacesTest {
    private final UUID agency = UUID.randomUUID();
    private final UUID other = UUID.randomUUID();
    private final Places places = new Places(2, 3, 4);

    @Test
    void one_client_gets_only_some() {
        places.take(agency, "hers");
        places.take(agency, "hers");

        assertThat(places.take(agency, "hers")).isNull();
        assertThat(places.take(agency, "his")).isNotNull();
    }

    @Test
    void one_agency_gets_only_some() {
        places.take(agency, "a");
        places.take(agency, "b");
        places.take(agency, "c");

        assertThat(places.take(agency, "d")).isNull();
        assertThat(places.take(other, "d")).isNotNull();
    }

    @Test
    void clients_of_two_agencies_are_two_even_with_one_name() {
        places.take(agency, "same");
        places.take(agency, "same");

        assertThat(places.take(other, "same")).isNotNull();
    }

    @Test
    void there_are_only_so_many() {
        for (int i = 0; i < 4; i++) {
            assertThat(places.take(UUID.randomUUID(), "x")).isNotNull();
        }

        assertThat(places.take(other, "x")).isNull();
        assertThat(places.taken()).isEqualTo(4);
    }

    @Test
    void a_place_that_was_left_is_free_once() {
        Places.Place first = places.take(agency, "hers");
        places.take(agency, "hers");

        first.close();
        first.close();

        assertThat(places.taken()).isEqualTo(1);
        assertThat(places.take(agency, "hers")).isNotNull();
        assertThat(places.take(agency, "hers")).isNull();
    }
}
