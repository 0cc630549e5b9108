package dev.enishi;

import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/**
 * The tests that run with {@link Series#WHOLE the whole series} only: chance, crowds, poolers, clients that drip, and what needs
 * a service with other settings. They take as long as half of all others, and most of it they wait.
 */
@Suite
@SelectPackages("dev.enishi")
@IncludeClassNamePatterns(SlowSuite.CLASSES)
class SlowSuite {
    static final String CLASSES = "dev\\.enishi\\.(fuzz\\..*"
            + "|access\\.(KeySet|MoreClientsThanConnections|PgBouncerIsolation|RateLimitApi|RefusedRequests|RepeatedReads|SignInLimitApi|TurnsApi)"
            + "|exchange\\.(SlowUploadsApi|UploadLimitsApi)"
            + "|frontdesk\\.(FrontDeskOffApi|FrontDeskSignInApi)"
            + "|outlook\\.CdnowOutlook"
            + "|reports\\.form\\.SlowReportApi"
            + "|platform\\.(data\\.HangingDatabase|http\\.(CorsApi|CorsWithoutOriginsApi|Http2Api|SlowClientApi)))Test";
}
