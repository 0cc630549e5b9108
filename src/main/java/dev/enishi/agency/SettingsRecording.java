package dev.enishi.agency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;

/** Writes what agency and performers have decided, and tells where what is derived from the history depends on it. */
@ApplicationScoped
class SettingsRecording {
    private final Agencies agencies;
    private final Performers performers;
    private final Event<SettingsChanged> settingsChanged;

    SettingsRecording(Agencies agencies, Performers performers, Event<SettingsChanged> settingsChanged) {
        this.agencies = agencies;
        this.performers = performers;
        this.settingsChanged = settingsChanged;
    }

    /** Changes the agency, which is locked. */
    void change(Agency agency, AgencyChange change) {
        boolean settings = change.changesSettings(AgencyChange.of(agency));
        change.applyTo(agency);
        agencies.flush();
        if (settings) {
            settingsChanged.fire(new SettingsChanged());
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
