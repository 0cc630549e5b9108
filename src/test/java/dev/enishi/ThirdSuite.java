package dev.enishi;

import org.junit.platform.suite.api.ExcludeClassNamePatterns;
import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/** The tests of these wings, see {@link FirstSuite}. */
@Suite
@SelectPackages("dev.enishi")
@IncludeClassNamePatterns(ThirdSuite.CLASSES)
@ExcludeClassNamePatterns(SlowSuite.CLASSES)
class ThirdSuite {
    static final String CLASSES = "dev\\.enishi\\.(customer|demo|reports|textcheck|platform\\.data)\\..*Test";
}
