package dev.enishi.activity;

import dev.enishi.activity.RandomHistory.Chat;
import dev.enishi.activity.RandomHistory.Message;
import dev.enishi.activity.RandomHistory.Promise;
import dev.enishi.agency.AgencySettings;
import dev.enishi.agency.CadenceMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The facts as the product rules tell them, counted one by one from a history in memory: slow, plain, without SQL. */
final class RelationshipModel {
    private static final List<Integer> EXPANDING_STEPS = List.of(1, 3, 7, 15, 30, 45, 60, 75, 90, 105, 120, 135, 150);

    private final RandomHistory history;
    private final AgencySettings settings;
    private final @Nullable Integer ownCadence;
    private final List<Chat> chats;
    private final @Nullable Chat lastChat;
    private final List<Message> mailsOut;
    private final List<Instant> touches;

    private RelationshipModel(RandomHistory history, AgencySettings settings, @Nullable Integer performerCadence) {
        this.history = history;
        this.settings = settings;
        ownCadence = history.cadenceDays == null ? performerCadence : history.cadenceDays;
        chats = history.chats.stream()
                .filter(chat -> !chat.kind.equals("PEEK"))
                .sorted(Comparator.<Chat, Instant>comparing(chat -> chat.startedAt)
                        .thenComparing(chat -> chat.id.toString()))
                .toList();
        lastChat = chats.isEmpty() ? null : chats.getLast();
        mailsOut = history.messages.stream()
                .filter(message -> message.isMail() && message.isOut())
                .toList();
        touches = Stream.concat(
                        chats.stream().map(chat -> chat.startedAt),
                        history.messages.stream().map(message -> message.sentAt))
                .toList();
    }

    /** What must be stored, by column. */
    static Map<String, @Nullable Object> facts(
            RandomHistory history, AgencySettings settings, @Nullable Integer performerCadence) {
        return new RelationshipModel(history, settings, performerCadence).facts();
    }

    /** The promises that are open. */
    static List<UUID> openPromises(RandomHistory history, AgencySettings settings) {
        RelationshipModel model = new RelationshipModel(history, settings, null);
        return history.promises.stream()
                .filter(promise -> !promise.kept)
                .filter(promise -> model.chats.stream()
                        .filter(chat -> chat.endedAt != null)
                        .noneMatch(chat -> model.isSettled(promise, chat.startedAt)))
                .filter(promise -> promise.askOn == null
                        || model.mailsOut.stream()
                                .filter(mail -> !Set.of("THANK_YOU", "RESERVATION", "DECLINE")
                                        .contains(mail.purpose))
                                .noneMatch(mail -> model.isSettled(promise, mail.sentAt)))
                .map(promise -> promise.id)
                .toList();
    }

    /** Whether it came after the promise was made, on its day or later. */
    private boolean isSettled(Promise promise, Instant word) {
        return !word.isBefore(promise.setAt)
                && (promise.askOn == null || !day(word).isBefore(promise.askOn));
    }

    private Map<String, @Nullable Object> facts() {
        Map<String, @Nullable Object> facts = new LinkedHashMap<>();
        Chat firstChat = chats.isEmpty() ? null : chats.getFirst();
        facts.put("first_chat_at", firstChat == null ? null : firstChat.startedAt);
        facts.put("first_chat_day", firstChat == null ? null : day(firstChat.startedAt));
        facts.put("last_chat_id", lastChat == null ? null : lastChat.id);
        facts.put("last_chat_kind", lastChat == null ? null : lastChat.kind);
        facts.put("last_chat_at", lastChat == null ? null : lastChat.startedAt);
        facts.put("last_chat_ended_at", lastChat == null ? null : lastChat.endedAt);
        facts.put("last_chat_day", lastChatDay());
        facts.put("chat_count", chats.size());
        facts.put("chat_days", (int)
                chats.stream().map(chat -> day(chat.startedAt)).distinct().count());
        facts.put(
                "earnings",
                history.chats.stream()
                        .mapToLong(chat -> chat.earnings == null ? 0 : chat.earnings)
                        .sum());
        facts.put("last_mail_in_at", latest(mailsIn()));
        facts.put("last_mail_out_at", latest(mailsOut.stream().map(mail -> mail.sentAt)));
        facts.put("last_touch_at", latest(touches.stream()));
        facts.put("last_touch_day", lastTouchDay());
        facts.put("last_contact_day", lastContactDay());
        facts.put("mail_days", mailDays());
        facts.put("unanswered", unanswered());
        facts.put("due_on", dueOn());
        facts.put("thank_you_on", thankYouOn());
        facts.put("memo_on", memoOn());
        facts.put("cared_ended_at", caredFor() == null ? null : Objects.requireNonNull(caredFor()).endedAt);
        facts.put("live_since", liveSince());
        facts.put("chats_end_at", latest(chats.stream().map(RelationshipModel::end)));
        facts.put("reply_on", replyOn());
        facts.put("favorite_idle_on", favoriteIdleOn());
        facts.put("birthday", history.birthday);
        facts.put(
                "anniversary",
                firstChat == null ? null : day(firstChat.startedAt).toString().substring(5));
        boolean excluded = history.blocked || history.noMail;
        boolean tired = unanswered() >= settings.policies().unansweredLimit();
        int place = history.focus ? 0 : history.favorite ? 1 : 2;
        facts.put("place", place);
        facts.put("rank", excluded || tired ? null : place);
        facts.put("last_login_day", history.lastLoginAt == null ? null : day(history.lastLoginAt));
        facts.put("dormant", tired && !excluded);
        facts.put("snoozed_until", history.snoozedUntil);
        facts.put("refused_at", refusedAt());
        facts.put("quiet_until", quietUntil());
        return facts;
    }

    private LocalDate day(Instant instant) {
        return settings.dayOf(instant);
    }

    private static @Nullable Instant latest(Stream<Instant> instants) {
        return instants.max(Comparator.naturalOrder()).orElse(null);
    }

    private @Nullable LocalDate lastChatDay() {
        return lastChat == null ? null : day(lastChat.startedAt);
    }

    private Stream<Instant> mailsIn() {
        return history.messages.stream()
                .filter(message -> message.isMail() && !message.isOut())
                .map(message -> message.sentAt);
    }

    private @Nullable LocalDate lastTouchDay() {
        return touches.stream().map(this::day).max(Comparator.naturalOrder()).orElse(null);
    }

    private @Nullable LocalDate lastContactDay() {
        return Stream.concat(
                        chats.stream().map(chat -> chat.startedAt),
                        history.messages.stream().filter(Message::isOut).map(message -> message.sentAt))
                .map(this::day)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    private int mailDays() {
        return lastChat == null
                ? 0
                : (int) mailsOut.stream()
                        .filter(mail -> !mail.purpose.equals("THANK_YOU") && !mail.purpose.equals("REPLY"))
                        .filter(mail -> !mail.sentAt.isBefore(lastChat.startedAt))
                        .map(mail -> day(mail.sentAt))
                        .distinct()
                        .count();
    }

    private boolean expanding() {
        return settings.policies().cadenceMode() == CadenceMode.EXPANDING && ownCadence == null && lastChat != null;
    }

    private int unanswered() {
        return (int) mailsOut.stream()
                .filter(mail -> mail.purpose.equals("FOLLOW_UP") || mail.purpose.equals("INVITATION"))
                .filter(mail -> history.messages.stream()
                        .filter(message -> !message.isOut())
                        .allMatch(answer -> answer.sentAt.isBefore(mail.sentAt)))
                .filter(mail -> chats.stream().allMatch(chat -> chat.startedAt.isBefore(mail.sentAt)))
                .filter(mail -> Stream.of(history.favoritedBySince, history.wantedAt)
                        .filter(Objects::nonNull)
                        .allMatch(sign -> sign.isBefore(mail.sentAt)))
                .map(mail -> day(mail.sentAt))
                .filter(day ->
                        !expanding() || ChronoUnit.DAYS.between(Objects.requireNonNull(lastChatDay()), day) >= 15)
                .distinct()
                .count();
    }

    private @Nullable LocalDate dueOn() {
        LocalDate touch = lastTouchDay();
        if (touch == null) {
            return null;
        }
        LocalDate chatDay = lastChatDay();
        if (expanding() && chatDay != null) {
            LocalDate step = chatDay.plusDays(EXPANDING_STEPS.get(mailDays()));
            return step.isAfter(touch) ? step : touch.plusDays(1);
        }
        return touch.plusDays(ownCadence == null ? settings.policies().cadenceDays() : ownCadence);
    }

    /** When a chat was over; one that is not counts as a whole day. */
    private static Instant end(Chat chat) {
        return chat.endedAt == null ? chat.startedAt.plus(Duration.ofHours(24)) : chat.endedAt;
    }

    private @Nullable Instant liveSince() {
        return history.chats.stream()
                .filter(chat -> chat.endedAt == null)
                .map(chat -> chat.startedAt)
                .findAny()
                .orElse(null);
    }

    /** The newest chat that asks for care: ended, no peek, and not imported a day or more after its end. */
    private @Nullable Chat caredFor() {
        return chats.stream()
                .filter(chat -> chat.endedAt != null
                        && (!chat.imported || chat.createdAt.isBefore(chat.endedAt.plus(Duration.ofHours(24)))))
                .reduce((earlier, later) -> later)
                .orElse(null);
    }

    private @Nullable LocalDate thankYouOn() {
        Chat chat = caredFor();
        return chat == null || mailsOut.stream().anyMatch(mail -> !mail.sentAt.isBefore(chat.startedAt))
                ? null
                : day(chat.startedAt);
    }

    private @Nullable LocalDate memoOn() {
        Chat chat = caredFor();
        return chat == null
                        || history.notes.stream()
                                .anyMatch(
                                        note -> chat.id.equals(note.chatId) || !note.createdAt.isBefore(chat.startedAt))
                ? null
                : day(chat.startedAt);
    }

    private @Nullable LocalDate replyOn() {
        Instant mail = latest(mailsIn());
        boolean waiting = mail != null
                && mailsOut.stream().allMatch(answer -> answer.sentAt.isBefore(mail))
                && chats.stream().allMatch(chat -> end(chat).isBefore(mail));
        return waiting ? day(mail) : null;
    }

    private @Nullable Instant refusedAt() {
        return latest(Stream.concat(
                history.incidents.stream().map(incident -> incident.at),
                mailsOut.stream().filter(mail -> mail.purpose.equals("DECLINE")).map(mail -> mail.sentAt)));
    }

    /** Until he chats again: only a chat that begins after the refusal ends it. */
    private @Nullable LocalDate quietUntil() {
        Instant refused = refusedAt();
        return refused == null || chats.stream().anyMatch(chat -> chat.startedAt.isAfter(refused))
                ? null
                : day(refused).plusDays(settings.policies().boundaries().refusalQuietDays());
    }

    private @Nullable LocalDate favoriteIdleOn() {
        LocalDate chatDay = lastChatDay();
        LocalDate touch = lastTouchDay();
        if (!history.favorite || history.lastLoginAt == null || chatDay == null || touch == null) {
            return null;
        }
        int idleDays = settings.policies().favoriteIdleDays();
        LocalDate login = day(history.lastLoginAt);
        if (login.isBefore(chatDay.plusDays(idleDays))) {
            return null;
        }
        LocalDate untouched = touch.plusDays(idleDays);
        return untouched.isAfter(login) ? untouched : login;
    }
}
