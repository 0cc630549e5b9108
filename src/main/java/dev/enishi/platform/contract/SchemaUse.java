package dev.enishi.platform.contract;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a schema is for: the same record looks different in an answer, in a request and in a merge patch. */
enum SchemaUse {
    /** Open: properties and codes may be added, what is absent is not null. */
    ANSWER,

    /** Closed: what is unknown is refused; null is as good as absent. */
    REQUEST,

    /** A request in which nothing is required. */
    PATCH,

    /** A query parameter: text, so that numbers have at most nine digits and nothing is null. */
    PARAMETER;

    private static final Pattern PAGE = Pattern.compile("Page([A-Z].*)");

    /** How the schema of a record is called: ThingView is a Thing, PageThingView a ThingPage. */
    String nameOf(String record) {
        Matcher page = PAGE.matcher(record);
        if (page.matches()) {
            return nameOf(page.group(1)) + "Page";
        }
        return this == PATCH
                ? record.replaceFirst("^New", "").replaceFirst("(Input|Change|View)$", "") + "Patch"
                : record.replaceFirst("View$", "");
    }
}
