package com.loadrider.e2e.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/// `docs/settings.md` has every setting of the services and of `docker-compose.yml`.
class SettingsTest {

    private static final Path PAGE = ComposeFile.ROOT.resolve("docs/settings.md");

    @Test
    void hasADescriptionOfEverySetting() throws IOException {
        assertThat(SettingsReference.undescribed())
                .as("a setting is described by @param of its record, or by the comment above it in .env.example")
                .isEmpty();
    }

    @Test
    void isTheReferenceThatIsCommitted() throws IOException {
        String text = SettingsReference.text();
        if (Boolean.getBoolean("settings.write")) {
            Files.writeString(PAGE, text);
        }
        assertThat(PAGE)
                .as("write it anew by: mvn -pl e2e-tests test -Dtest=SettingsTest -Dsettings.write=true")
                .hasContent(text);
    }
}
