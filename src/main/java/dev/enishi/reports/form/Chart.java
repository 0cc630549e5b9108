package dev.enishi.reports.form;

import dev.enishi.reports.Charted;
import dev.enishi.reports.Point;
import dev.enishi.reports.Series;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jetbrains.letsPlot.commons.geometry.DoubleVector;
import org.jetbrains.letsPlot.core.util.PlotSvgExportCommon;

/**
 * A series as a small picture: over time a line with gaps where there is nothing to be said, over the hours of a week bars, over
 * anything else bars beside their names. The library is told what to draw in the terms of the grammar of graphics, and needs neither
 * fonts nor a display.
 */
final class Chart {
    static final int WIDTH = 600;
    static final int HEIGHT = 300;

    private static final String COLOR = "#2f6db3";

    /** With more points a line is enough; those that stand alone are still seen. */
    private static final int MANY_POINTS = 62;

    private final Axis axis;
    private final List<Object> places = new ArrayList<>();
    private final List<Double> values = new ArrayList<>();
    private final List<Object> runs = new ArrayList<>();

    private Chart(List<Point> points, Words words) {
        axis = Axis.of(points, words);
        int run = 0;
        for (int i = 0; i < points.size(); i++) {
            Double value = points.get(i).value();
            if (value == null) {
                run++;
            } else {
                places.add(axis.place(i));
                values.add(value);
                runs.add("run " + run);
            }
        }
    }

    /**
     * SVG in UTF-8.
     *
     * @param series one of the report's, or empty when it has none
     */
    static byte[] of(Charted report, Optional<Series> series, Words words) {
        List<Point> points = series.map(Series::points).orElse(List.of());
        String title = series.map(words::heading).orElseGet(words::nothing);
        String range = words.range(report.range());
        Chart chart = new Chart(points, words);
        String subtitle = series.isPresent() && chart.values.isEmpty() ? words.nothingIn(range) : range;
        Map<String, Object> plot = chart.plot();
        plot.put("ggtitle", named("text", title, "subtitle", subtitle));
        return Picture.of(draw(plot), words.title(title, range));
    }

    private Map<String, Object> theme() {
        Map<String, Object> blank = named("name", "blank", "blank", true);
        return named(
                "name",
                "minimal",
                "axis_title",
                blank,
                "panel_grid_minor",
                blank,
                "plot_margin",
                named("t", 8.0, "r", 20.0, "b", 6.0, "l", 6.0 + axis.unmeasured()),
                "plot_title",
                named("size", 15.0),
                "plot_subtitle",
                named("size", 12.0),
                "axis_text",
                named("size", 12.0));
    }

    private static String draw(Map<String, Object> plot) {
        return PlotSvgExportCommon.INSTANCE.buildSvgImageFromRawSpecs(
                plot,
                new DoubleVector(WIDTH, HEIGHT),
                (width, height, pixels) -> {
                    throw new IllegalStateException("There are no pixels in it");
                },
                false);
    }

    private Map<String, Object> plot() {
        Map<String, Object> plot = named(
                "kind",
                "plot",
                "theme",
                theme(),
                "data",
                named("place", places, "value", values, "run", runs),
                "mapping",
                named("x", "place", "y", "value", "group", "run"),
                "layers",
                axis.kind() == Axis.Kind.TIME ? List.of(line(), dots()) : List.of(bars()),
                "scales",
                List.of(axis.scale(), scale()));
        if (axis.kind() == Axis.Kind.NAMES) {
            plot.put("coord", named("name", "flip"));
        }
        return plot;
    }

    private Map<String, Object> scale() {
        List<Double> ticks = Ticks.of(values);
        List<Object> limits = List.of(ticks.getFirst(), ticks.getLast());
        List<Object> labels = ticks.stream().<Object>map(Ticks::written).toList();
        return named("aesthetic", "y", "limits", limits, "breaks", ticks, "labels", labels, "expand", List.of(0.05, 0));
    }

    private static Map<String, Object> line() {
        return named("geom", "line", "color", COLOR, "size", 1.0, "tooltips", "none");
    }

    private Map<String, Object> dots() {
        double size = axis.points().size() > MANY_POINTS ? 0.8 : 2.5;
        return named("geom", "point", "color", COLOR, "size", size, "tooltips", "none");
    }

    private static Map<String, Object> bars() {
        return named("geom", "bar", "stat", "identity", "fill", COLOR, "size", 0.0, "width", 0.8, "tooltips", "none");
    }

    /** Names and values in turn; the library wants maps that it can change. */
    static Map<String, Object> named(Object... namesAndValues) {
        Map<String, Object> named = new HashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            named.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return named;
    }
}
