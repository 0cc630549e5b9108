package dev.enishi.booking.icalendar;

import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.StandardTime;
import biweekly.component.VEvent;
import biweekly.component.VTimezone;
import biweekly.io.text.ICalWriter;
import biweekly.property.Classification;
import biweekly.property.Status;
import biweekly.property.Transparency;
import biweekly.util.DateTimeComponents;
import biweekly.util.Duration;
import biweekly.util.UtcOffset;
import com.github.mangstadt.vinnie.io.VObjectPropertyValues;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes appointments as iCalendar (RFC 5545, with the refresh interval of RFC 7986). Each is an event, because the usual
 * calendars ignore VFREEBUSY in subscriptions. Times are instants in UTC: every calendar shows them in the zone of whoever
 * looks, right also where clocks are changed, without rules of zones that grow old in its hands. Nothing comes from a
 * clock, so what has not changed is written as before.
 */
final class Calendar {
    private static final String PRODUCT = "-//Enishi//Calendar feed//JA";
    private static final String REFRESH_EVERY = "PT15M";

    /** RFC 5545, 3.1. */
    private static final int MOST_OCTETS_IN_LINE = 75;

    private Calendar() {}

    /**
     * A calendar in UTF-8.
     *
     * @param name what it is called, or null
     * @param word what stands where there is no name, of a customer or of the calendar
     */
    static byte[] write(FeedContent content, @Nullable String name, String word, List<Appointment> appointments) {
        ICalendar calendar = new ICalendar();
        calendar.setProductId(PRODUCT);
        String shownName = name == null ? word : name;
        calendar.setName(shownName);
        // RFC 7986 wants its type said, which the library takes for granted.
        calendar.setRefreshInterval(Duration.parse(REFRESH_EVERY)).setParameter("VALUE", "DURATION");
        // What calendars understood before there was RFC 7986.
        calendar.addExperimentalProperty("X-WR-CALNAME", VObjectPropertyValues.escape(shownName));
        calendar.addExperimentalProperty("X-PUBLISHED-TTL", REFRESH_EVERY);
        appointments.forEach(
                appointment -> calendar.addEvent(event(appointment, summary(content, appointment.callName(), word))));
        if (appointments.isEmpty()) {
            calendar.addComponent(utc());
        }
        return folded(text(calendar));
    }

    /** A calendar has at least one component (RFC 5545, 3.6): this one nobody sees. */
    private static VTimezone utc() {
        StandardTime always = new StandardTime();
        always.setDateStart(DateTimeComponents.parse("19700101T000000"));
        always.setTimezoneOffsetFrom(new UtcOffset(0));
        always.setTimezoneOffsetTo(new UtcOffset(0));
        VTimezone utc = new VTimezone("UTC");
        utc.addStandardTime(always);
        return utc;
    }

    private static VEvent event(Appointment appointment, String summary) {
        VEvent event = new VEvent();
        event.setUid(appointment.id().toString());
        event.setSequence(appointment.sequence());
        event.setDateTimeStamp(Date.from(appointment.changedAt()));
        event.setLastModified(Date.from(appointment.changedAt()));
        event.setCreated(Date.from(appointment.createdAt()));
        event.setDateStart(Date.from(appointment.startsAt()));
        event.setDateEnd(Date.from(appointment.endsAt()));
        event.setSummary(summary);
        event.setClassification(Classification.private_());
        event.setStatus(status(appointment.status()));
        event.setTransparency(
                appointment.status() == Appointment.Status.CANCELLED
                        ? Transparency.transparent()
                        : Transparency.opaque());
        return event;
    }

    private static String summary(FeedContent content, @Nullable String callName, String word) {
        return content == FeedContent.FREE_BUSY || callName == null || callName.isBlank() ? word : callName;
    }

    private static Status status(Appointment.Status status) {
        return switch (status) {
            case TENTATIVE -> Status.tentative();
            case CONFIRMED -> Status.confirmed();
            case CANCELLED -> Status.cancelled();
        };
    }

    private static String text(ICalendar calendar) {
        StringWriter text = new StringWriter();
        try (ICalWriter writer = new ICalWriter(text, ICalVersion.V2_0)) {
            writer.getVObjectWriter().getFoldedLineWriter().setLineLength(null);
            writer.write(calendar);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /** Folds long lines between two characters; the library counts characters, where the RFC counts octets. */
    private static byte[] folded(String text) {
        byte[] octets = text.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream folded = new ByteArrayOutputStream(octets.length + octets.length / 32);
        int inLine = 0;
        for (byte octet : octets) {
            int width = width(octet);
            if (width > 0 && inLine + width > MOST_OCTETS_IN_LINE) {
                folded.writeBytes(new byte[] {'\r', '\n', ' '});
                inLine = 1;
            }
            folded.write(octet);
            inLine = octet == '\n' ? 0 : inLine + 1;
        }
        return folded.toByteArray();
    }

    /** How many octets the character has that starts here; none where none starts, nor for the end of a line. */
    private static int width(byte octet) {
        if (octet == '\r' || octet == '\n' || (octet & 0xC0) == 0x80) {
            return 0;
        }
        return octet >= 0 ? 1 : Integer.numberOfLeadingZeros(~octet << 24);
    }
}
