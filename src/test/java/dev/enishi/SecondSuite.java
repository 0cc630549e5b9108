package dev.enishi;

import org.junit.platform.suite.api.ExcludeClassNamePatterns;
import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/** The tests of these wings, see {@link FirstSuite}. */
@Suite
@SelectPackages("dev.enishi")
@IncludeClassNamePatterns(SecondSuite.CLASSES)
@ExcludeClassNamePatterns(SlowSuite.CLASSES)
class SecondSuite {
    static final String CLASSES = "dev\\.enishi\\.(activity|agency|audit|desk|live"
            + "|booking\\.(icalendar|reservation|standing|visit)|platform\\.(problem|contract))\\..*Test";
}
