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

        assertThat(places.take(agency, "hers")).isEqualTo(new Places.Full(Places.Whose.CLIENT, 2));
        assertThat(places.take(agency, "his")).isInstanceOf(Places.Place.class);
    }

    @Test
    void one_agency_gets_only_some() {
        places.take(agency, "a");
        places.take(agency, "b");
        places.take(agency, "c");

        assertThat(places.take(agency, "d")).isEqualTo(new Places.Full(Places.Whose.AGENCY, 3));
        assertThat(places.take(other, "d")).isInstanceOf(Places.Place.class);
    }

    @Test
    void clients_of_two_agencies_are_two_even_with_one_name() {
        places.take(agency, "same");
        places.take(agency, "same");

        assertThat(places.take(other, "same")).isInstanceOf(Places.Place.class);
    }

    @Test
    void there_are_only_so_many() {
        for (int i = 0; i < 4; i++) {
            assertThat(places.take(UUID.randomUUID(), "x")).isInstanceOf(Places.Place.class);
        }

        assertThat(places.take(other, "x")).isEqualTo(new Places.Full(Places.Whose.ALL, 4));
        assertThat(places.taken()).isEqualTo(4);
    }

    @Test
    void a_place_that_was_left_is_free_once() {
        Places.Place first = (Places.Place) places.take(agency, "hers");
        places.take(agency, "hers");

        first.close();
        first.close();

        assertThat(places.taken()).isEqualTo(1);
        assertThat(places.take(agency, "hers")).isInstanceOf(Places.Place.class);
        assertThat(places.take(agency, "hers")).isInstanceOf(Places.Full.class);
    }
}
