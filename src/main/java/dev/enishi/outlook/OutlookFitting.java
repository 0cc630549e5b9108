package dev.enishi.outlook;

import dev.enishi.agency.Agencies;
import dev.enishi.agency.AgencySettings;
import dev.enishi.agency.Performers;
import dev.enishi.outlook.FitRange.Comparison;
import dev.enishi.outlook.Learning.Learnt;
import dev.enishi.outlook.model.Lifetimes;
import dev.enishi.platform.Ids;
import dev.enishi.platform.data.WorkItems;
import dev.enishi.platform.problem.ProblemException;
import dev.enishi.platform.problem.Violation;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A fit from what it is asked for to what it has found. */
@ApplicationScoped
class OutlookFitting {
    static final String WORK = "OUTLOOK_FIT";
    private static final int READING_SECONDS = 300;

    private final OutlookFits fits;
    private final OutlookSamples samples;
    private final Agencies agencies;
    private final Performers performers;
    private final WorkItems work;

    OutlookFitting(OutlookFits fits, OutlookSamples samples, Agencies agencies, Performers performers, WorkItems work) {
        this.fits = fits;
        this.samples = samples;
        this.agencies = agencies;
        this.performers = performers;
        this.work = work;
    }

    /**
     * Stores a fit that is to be carried out, unless the same waits already. Part of the caller's transaction.
     *
     * @throws ProblemException 422 naming what is wrong with its days or its performer
     */
    UUID accept(NewOutlookFit input, Instant now) {
        LocalDate today = agencies.settings().dayOf(now);
        FitRange range = input.range(today);
        Optional.ofNullable(input.performerId()).flatMap(performers::refusal).ifPresent(refusal -> {
            throw ProblemException.of(Violation.at("/performerId", refusal));
        });
        return fits.waiting(input.performerId(), range).orElseGet(() -> queue(input.performerId(), range, now));
    }

    /** Stores a fit for any pod to carry out. */
    UUID queue(@Nullable UUID performerId, FitRange range, Instant now) {
        UUID id = store(performerId, range, now);
        work.add(WORK, id, now);
        return id;
    }

    /** Stores a fit that the caller carries out. */
    UUID store(@Nullable UUID performerId, FitRange range, Instant now) {
        UUID id = Ids.next();
        fits.insert(id, performerId, range, now);
        return id;
    }

    /** All days that are over. */
    FitRange untilYesterday(Instant now) {
        return new FitRange(null, agencies.settings().dayOf(now).minusDays(1));
    }

    /**
     * What was found.
     *
     * @param from the first day that was learnt from
     */
    record Result(LocalDate from, Learnt learnt, @Nullable FitQuality quality) {}

    /** Reads, learns and compares: for seconds of a thread that nobody else waits for. */
    Result carryOut(OutlookFit fit, Instant now) {
        AgencySettings settings = agencies.settings();
        FitRange range = fit.range();
        List<SampledCustomer> customers = read(fit, settings, new Comparison(range.to(), range.to()));
        Learnt learnt = Learning.from(customers, range.to(), settings.policies());
        LocalDate first = range.from() == null ? first(customers, range) : range.from();
        FitQuality quality = customers.isEmpty()
                ? null
                : range.comparison(first(customers, range), settings.dayOf(now).minusDays(1))
                        .flatMap(days -> quality(fit, settings, days, learnt))
                        .orElse(null);
        return new Result(first, learnt, quality);
    }

    private static LocalDate first(List<SampledCustomer> customers, FitRange range) {
        return customers.stream()
                .map(SampledCustomer::first)
                .min(LocalDate::compareTo)
                .orElse(range.to());
    }

    /** None where the rest of the range is too little to learn the same models from. */
    private Optional<FitQuality> quality(OutlookFit fit, AgencySettings settings, Comparison days, Learnt learnt) {
        List<SampledCustomer> customers = read(fit, settings, days);
        boolean splits = !days.calibratedTo().equals(fit.range().to());
        Lifetimes lifetimes = splits
                ? Learning.from(customers, days.calibratedTo(), settings.policies())
                        .lifetimes()
                : learnt.lifetimes();
        boolean alike = (lifetimes.again() == null) == (learnt.lifetimes().again() == null);
        return alike ? Optional.of(Learning.quality(customers, lifetimes, days)) : Optional.empty();
    }

    private List<SampledCustomer> read(OutlookFit fit, AgencySettings settings, Comparison days) {
        return QuarkusTransaction.joiningExisting()
                .timeout(READING_SECONDS)
                .call(() -> samples.of(fit.performerId(), fit.range().from(), days, settings.calendar()));
    }
}
