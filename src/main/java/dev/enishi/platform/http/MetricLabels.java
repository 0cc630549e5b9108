package dev.enishi.platform.http;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.config.MeterFilter;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;

/**
 * Nobody chooses what a label of a metric says. OPTIONS is answered without an operation, so its paths would be counted as
 * they came, secrets and all, until there is no room for others.
 */
class MetricLabels {
    @Produces
    @Singleton
    MeterFilter withoutPathsOfOptions() {
        return new MeterFilter() {
            @Override
            public Meter.Id map(Meter.Id id) {
                return "OPTIONS".equals(id.getTag("method")) && id.getTag("uri") != null
                        ? id.replaceTags(withoutPath(id.getTags()))
                        : id;
            }
        };
    }

    private static List<Tag> withoutPath(List<Tag> tags) {
        return tags.stream()
                .map(tag -> tag.getKey().equals("uri") ? Tag.of("uri", "OPTIONS") : tag)
                .toList();
    }
}
