package dev.enishi;

import org.junit.platform.suite.api.ExcludeClassNamePatterns;
import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/**
 * Every test that the other suites leave. Maven runs two suites at once, each in a process of its own, and the next one where one
 * has ended. A process would start the service anew for each class it is handed, so it is handed one suite.
 */
@Suite
@SelectPackages("dev.enishi")
@IncludeClassNamePatterns(".*Test")
@ExcludeClassNamePatterns({SecondSuite.CLASSES, ThirdSuite.CLASSES, SlowSuite.CLASSES})
class FirstSuite {}
