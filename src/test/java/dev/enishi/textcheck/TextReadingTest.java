package dev.enishi.textcheck;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Priority;
import jakarta.interceptor.Interceptor;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TextReadingTest {
    /** Where Jakarta Transactions has its interceptors begin: {@code jakarta.transaction.Transactional}. */
    private static final int TRANSACTIONS = Interceptor.Priority.PLATFORM_BEFORE + 200;

    @Test
    void texts_are_read_before_a_transaction_begins_and_judged_inside() {
        assertThat(priority(TextReading.class)).isLessThan(TRANSACTIONS);
        assertThat(priority(TextScreening.class)).isGreaterThan(TRANSACTIONS);
    }

    private static int priority(Class<?> interceptor) {
        return interceptor.getAnnotation(Priority.class).value();
    }

    @Test
    void what_was_found_before_is_not_looked_for_again() {
        List<Finding> before = List.of(new Finding(ContactKind.PHONE, 0, 1, "x", 0.9));

        ScopedValue.where(TextReading.FOUND, Map.of("x", before)).run(() -> {
            assertThat(TextReading.in("x")).isSameAs(before);
            assertThat(TextReading.in("taro@gmail.com")).hasSize(1);
        });
        assertThat(TextReading.in("x")).isEmpty();
    }
}
