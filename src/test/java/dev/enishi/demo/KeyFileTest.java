package dev.enishi.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyFileTest {
    @TempDir
    Path folder;

    @Test
    void a_replaced_key_is_for_its_owner_only_whatever_a_crash_left_behind() throws IOException {
        KeyFile file = new KeyFile(folder.resolve("new folder/key"));
        Files.createDirectory(folder.resolve("new folder"));
        Files.writeString(folder.resolve("new folder/key.new"), "half a k");

        file.replace("the key");

        assertThat(file.read()).contains("the key");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.path())))
                .isEqualTo("rw-------");
        assertThat(folder.resolve("new folder")).isDirectoryNotContaining("glob:**.new");
    }

    @Test
    void without_a_file_there_is_no_key() throws IOException {
        assertThat(new KeyFile(folder.resolve("key")).read()).isEmpty();
    }

    @Test
    void a_path_is_quoted_where_a_shell_would_split_it() {
        assertThat(new KeyFile(Path.of("/srv/enishi-1.0/data/key")).quotedPath())
                .isEqualTo("/srv/enishi-1.0/data/key");
        assertThat(new KeyFile(Path.of("/home/mi's data/key")).quotedPath()).isEqualTo("'/home/mi'\\''s data/key'");
    }
}
