package dev.enishi.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.enishi.platform.problem.CommonProblem;
import dev.enishi.platform.problem.Refusals;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class SpoolTest {
    private static final int QUOTA = 100_000;

    @TempDir
    Path folder;

    private final byte[] bytes = new byte[60_000];

    SpoolTest() {
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) i;
        }
    }

    @Test
    void what_is_received_can_be_read_again_and_again() throws IOException {
        try (SpooledFile file = received(spool(folder), bytes)) {
            assertThat(file.content().readAllBytes()).isEqualTo(bytes);
            assertThat(file.content().readNBytes(10)).isEqualTo(Arrays.copyOf(bytes, 10));
        }
    }

    @Test
    void what_is_kept_passes_on_unchanged() throws IOException {
        try (SpooledFile file = spool(folder).open()) {
            InputStream kept = file.keeping(new ByteArrayInputStream(bytes));

            assertThat(kept.read()).isEqualTo(bytes[0]);
            assertThat(kept.readAllBytes()).isEqualTo(Arrays.copyOfRange(bytes, 1, bytes.length));
            assertThat(kept.read()).isEqualTo(-1);
        }
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void a_file_has_no_name_so_that_a_crash_leaves_none() throws IOException {
        try (SpooledFile file = received(spool(folder), bytes);
                Stream<Path> names = Files.list(folder)) {
            assertThat(names).isEmpty();
            assertThat(file.content().readAllBytes()).hasSize(bytes.length);
        }
    }

    @Test
    void beyond_the_quota_nothing_is_received_until_room_is_given_back() throws IOException {
        Spool spool = spool(folder);
        SpooledFile first = received(spool, bytes);
        try (SpooledFile second = spool.open()) {
            InputStream kept = second.keeping(new ByteArrayInputStream(bytes));
            assertThat(Refusals.codeOf(kept::readAllBytes)).isEqualTo(CommonProblem.UNAVAILABLE);
        }
        assertThat(spool.used()).isEqualTo(bytes.length);

        first.close();
        first.close();

        assertThat(spool.used()).isZero();
        received(spool, bytes).close();
    }

    @Test
    void a_folder_that_is_not_there_is_no_defect() {
        Spool spool = spool(folder.resolve("missing"));

        assertThat(Refusals.codeOf(spool::open)).isEqualTo(CommonProblem.UNAVAILABLE);
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void a_disk_that_is_full_is_no_defect() throws IOException {
        Spool spool = spool(folder);
        FileChannel full = FileChannel.open(Path.of("/dev/full"), StandardOpenOption.WRITE);
        try (SpooledFile file = new SpooledFile(spool, full)) {
            InputStream kept = file.keeping(new ByteArrayInputStream(bytes));

            assertThat(Refusals.codeOf(kept::readAllBytes)).isEqualTo(CommonProblem.UNAVAILABLE);
        }
        assertThat(spool.used()).isZero();
    }

    private static Spool spool(Path folder) {
        return new Spool(folder, QUOTA);
    }

    private static SpooledFile received(Spool spool, byte[] bytes) throws IOException {
        SpooledFile file = spool.open();
        file.keeping(new ByteArrayInputStream(bytes)).readAllBytes();
        return file;
    }
}
