package dev.enishi.reports.form;

import dev.enishi.platform.Rule;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;

/** Round numbers beside a chart, from zero or below to the greatest value or above: steps of 1, 2 or 5 times a power of ten. */
@Rule
final class Ticks {
    private static final int MOST_STEPS = 5;
    private static final List<BigDecimal> STEPS =
            List.of(BigDecimal.ONE, BigDecimal.TWO, BigDecimal.valueOf(5), BigDecimal.TEN);

    private Ticks() {}

    /** Those of values, in rising order. */
    static List<Double> of(List<Double> values) {
        double least = values.stream().mapToDouble(Double::doubleValue).min().orElse(0);
        double most = values.stream().mapToDouble(Double::doubleValue).max().orElse(0);
        double from = Math.min(least, 0);
        double to = from == 0 && most <= 0 ? 1 : Math.max(most, 0);
        BigDecimal step = step((to - from) / MOST_STEPS);
        long first = (long) Math.floor(from / step.doubleValue());
        long last = (long) Math.ceil(to / step.doubleValue());
        return LongStream.rangeClosed(first, last)
                .mapToObj(n -> step.multiply(BigDecimal.valueOf(n)).doubleValue())
                .toList();
    }

    /** The least round one that is not less. */
    private static BigDecimal step(double atLeast) {
        BigDecimal power = BigDecimal.ONE.scaleByPowerOfTen((int) Math.floor(Math.log10(atLeast)));
        return STEPS.stream()
                .map(power::multiply)
                .filter(step -> step.doubleValue() >= atLeast)
                .findFirst()
                .orElseThrow();
    }

    /** As it is written: 25,000 or 0.5. */
    static String written(double tick) {
        return new DecimalFormat("#,##0.######", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(tick);
    }
}
