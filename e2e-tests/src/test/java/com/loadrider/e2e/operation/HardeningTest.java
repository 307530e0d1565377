package com.loadrider.e2e.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Tests the privileges of every container in the Compose files.
class HardeningTest {

    /// The capabilities of images that start as root and then switch to another user. No other image has a capability.
    private static final Map<String, Set<String>> ROOT_AT_FIRST = Map.of(
            "postgres", Set.of("CHOWN", "DAC_OVERRIDE", "FOWNER", "SETGID", "SETUID"),
            "edge", Set.of("CHOWN", "DAC_OVERRIDE", "NET_BIND_SERVICE", "SETGID", "SETUID"),
            "coturn", Set.of("DAC_READ_SEARCH", "NET_BIND_SERVICE", "SETGID", "SETUID"));

    /// @param file where it stands
    /// @param name of the service
    /// @param service as it stands there, anchors filled in
    record Container(String file, String name, Map<String, Object> service) {

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Container> containers() throws IOException {
        return Stream.concat(
                containers("docker-compose.yml"),
                // What it adds, beside what it changes.
                containers(EncryptedComposeTest.FILE).filter(it -> it.service().containsKey("image")));
    }

    private static Stream<Container> containers(String file) throws IOException {
        return ComposeFile.read(file).services().entrySet().stream()
                .map(it -> new Container(file, it.getKey(), it.getValue()));
    }

    @ParameterizedTest
    @MethodSource("containers")
    void isAskedForItsHealthOrSaysWhyNot(Container container) {
        assertThat(Stream.of("healthcheck", "build", "x-no-health-check").filter(container.service()::containsKey))
                .isNotEmpty();
        assertReason(container, "x-no-health-check");
    }

    @ParameterizedTest
    @MethodSource("containers")
    void writesNowhereButInItsVolumesOrSaysWhyNot(Container container) {
        assertThat(container.service().get("read_only"))
                .isEqualTo(!container.service().containsKey("x-writable"));
        assertReason(container, "x-writable");
    }

    @ParameterizedTest
    @MethodSource("containers")
    void hasNoMoreRightsThanItNeeds(Container container) {
        assertThat(container.service())
                .containsEntry("cap_drop", List.of("ALL"))
                .containsEntry("security_opt", List.of("no-new-privileges:true"))
                .doesNotContainKeys("privileged", "devices", "pid", "ipc");
        List<?> added = container.service().get("cap_add") instanceof List<?> list ? list : List.of();
        assertThat(Set.<Object>copyOf(added)).isEqualTo(ROOT_AT_FIRST.getOrDefault(container.name(), Set.of()));
    }

    @ParameterizedTest
    @MethodSource("containers")
    void cannotTakeTheWholeMachine(Container container) {
        assertThat(container.service())
                .containsEntry("restart", "unless-stopped")
                .containsKeys("mem_limit", "pids_limit", "logging");
    }

    @Test
    void encryptionTakesNothingOfThisBack() throws IOException {
        assertThat(containers(EncryptedComposeTest.FILE)
                        .filter(it -> !it.service().containsKey("image")))
                .isNotEmpty()
                .allSatisfy(container -> assertThat(container.service())
                        .as(container.name())
                        .doesNotContainKeys(
                                "read_only",
                                "cap_drop",
                                "cap_add",
                                "security_opt",
                                "pids_limit",
                                "mem_limit",
                                "restart"));
    }

    @Test
    void imagesOfOurOwnAreAskedForTheirHealthAndDoNotBeginAsRoot() throws IOException {
        var lines = new ArrayList<>(Files.readAllLines(ComposeFile.ROOT.resolve("infra/image/Dockerfile")));
        assertThat(lines).anyMatch(it -> it.startsWith("HEALTHCHECK ")).contains("USER 10001:10001");
    }

    private static void assertReason(Container container, String key) {
        if (container.service().containsKey(key)) {
            assertThat(String.valueOf(container.service().get(key))).hasSizeGreaterThan(20);
        }
    }
}
