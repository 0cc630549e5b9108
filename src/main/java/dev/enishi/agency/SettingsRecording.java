package dev.enishi.agency;

import dev.enishi.access.SignInsChanged;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;

/** Writes what agency and performers have decided, and tells where what is derived from the history depends on it. */
@ApplicationScoped
class SettingsRecording {
    private final Agencies agencies;
    private final Performers performers;
    private final Event<SettingsChanged> settingsChanged;
    private final Event<SignInsChanged> signInsChanged;

    SettingsRecording(
            Agencies agencies,
            Performers performers,
            Event<SettingsChanged> settingsChanged,
            Event<SignInsChanged> signInsChanged) {
        this.agencies = agencies;
        this.performers = performers;
        this.settingsChanged = settingsChanged;
        this.signInsChanged = signInsChanged;
    }

    /** Changes the agency, which is locked. */
    void change(Agency agency, AgencyChange change) {
        boolean settings = change.changesSettings(AgencyChange.of(agency));
        String locale = agency.locale;
        change.applyTo(agency);
        agencies.flush();
        if (settings) {
            settingsChanged.fire(new SettingsChanged());
        }
        if (!agency.locale.equals(locale)) {
            signInsChanged.fire(new SignInsChanged());
        }
    }

    /** Changes a performer who is locked. */
    void change(Performer performer, PerformerInput change) {
        boolean settings = change.changesSettings(PerformerInput.of(performer));
        change.applyTo(performer);
        performers.flush();
        if (settings) {
            agencies.lockSettings();
            settingsChanged.fire(new SettingsChanged());
        }
    }
}
