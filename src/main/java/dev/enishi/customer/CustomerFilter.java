package dev.enishi.customer;

import dev.enishi.access.MissingScopes;
import dev.enishi.access.Scope;
import dev.enishi.customer.relationship.Stage;
import dev.enishi.platform.http.SearchText;
import dev.enishi.platform.problem.CommonProblem;
import dev.enishi.platform.problem.ProblemException;
import dev.enishi.platform.problem.Violation;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The filters of a customer list; all given ones hold. */
public record CustomerFilter(
        @Parameter(
                description =
                        "Text that handle, call name or kana contain. How it is written does not matter: width, case, kana "
                                + "(ﾀﾛｳ = たろう), variants of kanji (髙橋 = 高橋), iteration marks (佐々木 = 佐佐木), dashes, waves and "
                                + "long vowels (ゆう〜 = ゆうー), spaces between Japanese letters. With it the list is sorted by the "
                                + "text from the match on.",
                example = "たろ")
        @QueryParam("q")
        @Size(min = 1, max = 100)
        @Nullable String q,

        @Parameter(description = "Customers of this performer.") @QueryParam("performerId") @Nullable
        UUID performerId,

        @Parameter(description = "Customers on this site.") @QueryParam("siteId") @Nullable
        UUID siteId,

        @Parameter(description = "Customers of this stage, as of today; given several times, of one of these stages.")
        @QueryParam("stage")
        @Size(max = 5)
        Set<Stage> stage,

        @Parameter(
                description = "Customers with exactly this tag, as it was typed, at most 30 characters.",
                example = "釣り")
        @QueryParam("tag")
        @Size(min = 1, max = 30)
        @Nullable String tag,

        @Parameter(description = "Only favourites, or only others.") @QueryParam("favorite") @Nullable
        Boolean favorite,

        @Parameter(description = "Only customers who marked the performer as a favourite, or only others.")
        @QueryParam("favoritedBy")
        @Nullable Boolean favoritedBy,

        @Parameter(description = "Only focus people, or only others.") @QueryParam("focus") @Nullable
        Boolean focus,

        @Parameter(description = "Only banned customers, or only others.") @QueryParam("blocked") @Nullable
        Boolean blocked,

        @Parameter(description = "Only customers who asked not to be written to, or only others.")
        @QueryParam("noMail")
        @Nullable Boolean noMail,

        @Parameter(
                description =
                        "Only customers who are due by the cadence today, or only others. Due is whose `dueOn` is today "
                                + "or before and who may be suggested: not banned, not `noMail`, not dormant, not snoozed beyond today, "
                                + "not in a live chat. The follow-up list also looks at appointments and days off, and has other reasons.")
        @QueryParam("due")
        @Nullable Boolean due,

        @Parameter(description = "`dueOn` on or after this day.") @QueryParam("dueFrom") @Nullable
        LocalDate dueFrom,

        @Parameter(description = "`dueOn` on or before this day.") @QueryParam("dueTo") @Nullable
        LocalDate dueTo,

        @Parameter(description = "Last touch on or after this business day.") @QueryParam("lastTouchFrom") @Nullable
        LocalDate lastTouchFrom,

        @Parameter(description = "Last touch on or before this business day.") @QueryParam("lastTouchTo") @Nullable
        LocalDate lastTouchTo,

        @Parameter(description = "Last chat on or after this business day. Needs `chats:read`.")
        @QueryParam("lastChatFrom")
        @Nullable LocalDate lastChatFrom,

        @Parameter(description = "Last chat on or before this business day. Needs `chats:read`.")
        @QueryParam("lastChatTo")
        @Nullable LocalDate lastChatTo,

        @Parameter(
                description =
                        "Order of the list. Default `-created`; with `favorite=true` `-lastLogin`. With `q` the order is "
                                + "that of the match. `lastChat` and `earnings` need `chats:read`.")
        @QueryParam("sort")
        @Nullable CustomerSort sort) {

    /**
     * Checks that there is something to search for, if anything, that no range is turned around, and that nobody learns what they
     * may not read.
     *
     * @param scopes of whoever is asking
     */
    void check(Set<Scope> scopes) {
        SearchText.check(q);
        List<Violation> turned = Stream.of(
                        turned("dueTo", dueFrom, dueTo), turned("lastChatTo", lastChatFrom, lastChatTo))
                .flatMap(Stream::ofNullable)
                .toList();
        if (!turned.isEmpty()) {
            throw ProblemException.of(turned);
        }
        List<Violation> toldByChats = toldByChats().stream()
                .map(parameter -> Violation.in(parameter, CommonProblem.FORBIDDEN, Scope.CHATS_READ.text())
                        .worded("scopes"))
                .toList();
        if (!toldByChats.isEmpty() && !scopes.contains(Scope.CHATS_READ)) {
            throw ProblemException.of(toldByChats).with(MissingScopes.of(Scope.CHATS_READ));
        }
    }

    private static @Nullable Violation turned(String parameter, @Nullable LocalDate from, @Nullable LocalDate to) {
        return from != null && to != null && to.isBefore(from)
                ? Violation.in(parameter, CommonProblem.OUT_OF_RANGE)
                        .worded("turned")
                        .quoting(to)
                : null;
    }

    /** The parameters that tell what only chats do. */
    private List<String> toldByChats() {
        List<String> told = new ArrayList<>();
        if (sort != null && sort.order.isToldByChats()) {
            told.add("sort");
        }
        if (lastChatFrom != null) {
            told.add("lastChatFrom");
        }
        if (lastChatTo != null) {
            told.add("lastChatTo");
        }
        return told;
    }

    CustomerSort order() {
        if (sort != null) {
            return sort;
        }
        return Boolean.TRUE.equals(favorite) ? CustomerSort.LAST_LOGIN_DESCENDING : CustomerSort.CREATED_DESCENDING;
    }

    /** Whether it depends on a value how many pass: then each is planned for. The index that finds them leads with the performer. */
    boolean isSelective() {
        return Stream.of(tag, dueFrom, dueTo, lastChatFrom, lastChatTo).anyMatch(Objects::nonNull);
    }

    /** Whether there are customers of a performer who do not pass, besides those whom a text leaves out. */
    boolean isNarrow() {
        return !stage.isEmpty()
                || isSelective()
                || Stream.of(siteId, favorite, favoritedBy, focus, blocked, noMail, due, lastTouchFrom, lastTouchTo)
                        .anyMatch(Objects::nonNull);
    }
}
