package dev.enishi.exchange;

import dev.enishi.access.PerformerName;
import dev.enishi.agency.SiteName;

/** An import with the names of those it is about. */
record NamedImport(ImportJob job, PerformerName performer, SiteName site) {}
