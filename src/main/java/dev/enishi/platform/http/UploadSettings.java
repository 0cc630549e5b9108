package dev.enishi.platform.http;

import io.quarkus.runtime.annotations.StaticInitSafe;
import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** The settings {@code enishi.upload.*}: how files are received. Filters, which read them, are made before the service starts. */
@StaticInitSafe
@ConfigMapping(prefix = "enishi.upload")
interface UploadSettings {
    /** Where files lie while they are received; the JVM's folder for temporary files unless set. */
    Optional<Path> folder();

    /** How much all of them may take there. */
    MemorySize spoolBytes();

    /** Most files of one key that are received at once. */
    int perKey();

    /** Most files of one agency. */
    int perAgency();

    /** Most files in this process. */
    int perPod();

    /** How long a file may take. */
    Duration deadline();

    /** What has to come of a file on average in every {@link #grace}. */
    long leastBytesPerSecond();

    /** How long a file may come more slowly than that. */
    Duration grace();
}
