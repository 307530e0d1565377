package com.loadrider.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The samples are what was once published: each must be read, and written again just so. They are never edited.
/// Members that were added later are written as null beside what an older sample has.
class GoldenJsonTest {

    private static final Path GOLDEN = Path.of("src/test/resources/golden");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /// Members that records had not from the start, so that readers meet records without them.
    static final Set<String> ADDED_LATER =
            Set.of("mediaState", "mode", "topology", "hostId", "state", "invitedBy", "ringExpiresAt");

    static List<Path> samples() throws IOException {
        try (var files = Files.list(GOLDEN)) {
            return files.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void readsAndWritesTheSampleUnchanged(Path sample) throws IOException {
        JsonNode published = JSON.readTree(Files.readString(sample));
        Object value = JSON.treeToValue(published, classOf(typeOf(sample)));
        JsonNode written = JSON.readTree(JSON.writeValueAsString(value));
        removeAdded(written, lackedBy(published));
        assertThat(JSON.writeValueAsString(written)).isEqualTo(JSON.writeValueAsString(published));
    }

    private static Set<String> lackedBy(JsonNode published) {
        return ADDED_LATER.stream()
                .filter(it -> published.findValue(it) == null)
                .collect(Collectors.toSet());
    }

    private static void removeAdded(JsonNode node, Set<String> added) {
        if (node instanceof ObjectNode object) {
            object.properties()
                    .removeIf(it -> added.contains(it.getKey()) && it.getValue().isNull());
        }
        node.forEach(it -> removeAdded(it, added));
    }

    @Test
    void hasASampleOfEveryCallEvent() throws IOException {
        assertThat(samples().stream().map(GoldenJsonTest::typeOf))
                .containsAll(Arrays.stream(CallEventType.values())
                        .map(CallEventType::wireName)
                        .toList());
    }

    @Test
    void hasASampleOfEveryStepOfANotification() throws IOException {
        assertThat(samples().stream().map(GoldenJsonTest::typeOf))
                .containsAll(Arrays.stream(NotificationStep.values())
                        .map(NotificationStep::wireName)
                        .toList());
    }

    static String typeOf(Path sample) {
        return sample.getFileName().toString().replaceFirst("(-[a-z-]+)?\\.json$", "");
    }

    private static Class<?> classOf(String type) {
        return switch (type) {
            case CallSession.TYPE -> CallSession.class;
            case MissedCallsSeen.TYPE -> MissedCallsSeen.class;
            case Presence.TYPE -> Presence.class;
            case GatewayHeartbeat.TYPE -> GatewayHeartbeat.class;
            case PresenceTick.TYPE -> PresenceTick.class;
            case ConversationMembers.TYPE -> ConversationMembers.class;
            case MessageWritten.TYPE -> MessageWritten.class;
            case UserAssigned.TYPE -> UserAssigned.class;
            case UserReachability.TYPE -> UserReachability.class;
            default ->
                NotificationStep.named(type).isPresent()
                        ? Notification.class
                        : CallEventType.named(type).orElseThrow().eventClass();
        };
    }
}
