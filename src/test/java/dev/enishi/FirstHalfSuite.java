package dev.enishi;

import org.junit.platform.suite.api.ExcludeClassNamePatterns;
import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/**
 * Every test that {@link SecondHalfSuite} and {@link SlowSuite} leave. Maven runs the halves in two processes at once. A process would start the service
 * anew for each class it is handed, so it is handed one suite.
 */
@Suite
@SelectPackages("dev.enishi")
@IncludeClassNamePatterns(".*Test")
@ExcludeClassNamePatterns({SecondHalfSuite.CLASSES, SlowSuite.CLASSES})
class FirstHalfSuite {}
