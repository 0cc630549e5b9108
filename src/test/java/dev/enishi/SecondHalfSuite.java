package dev.enishi;

import org.junit.platform.suite.api.ExcludeClassNamePatterns;
import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/** The tests of these wings: with those of {@link SlowSuite}, after which they run, about half of the whole, see {@link FirstHalfSuite}. */
@Suite
@SelectPackages("dev.enishi")
@IncludeClassNamePatterns(SecondHalfSuite.CLASSES)
@ExcludeClassNamePatterns(SlowSuite.CLASSES)
class SecondHalfSuite {
    static final String CLASSES = "dev\\.enishi\\.(activity|agency|audit|customer|demo|desk|live|reports|textcheck"
            + "|booking\\.(icalendar|reservation|standing|visit)|platform\\.(data|problem|contract))\\..*Test";
}
