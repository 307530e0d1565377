package com.loadrider.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.networknt.schema.Error;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// `docs/asyncapi.yaml` says what is published, neither more nor less.
class AsyncApiTest {

    private static final Set<String> OPTIONAL =
            Set.of("reason", "requestedIds", "reach", "previousDeviceId", "connectedUsers");
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final JsonNode DOCUMENT = new YAMLMapper().readTree(Path.of("../../docs/asyncapi.yaml"));
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    static List<Path> samples() throws IOException {
        return GoldenJsonTest.samples();
    }

    static Stream<Class<?>> records() {
        return Stream.concat(
                Stream.of(CallEvent.class.getPermittedSubclasses()),
                Stream.of(
                        CallSession.class,
                        CallParticipant.class,
                        CallReach.class,
                        ConnectedUser.class,
                        MissedCallsSeen.class,
                        UserReachability.class,
                        Notification.class,
                        Presence.class,
                        GatewayHeartbeat.class,
                        PresenceTick.class,
                        ConversationMembers.class,
                        UserAssigned.class,
                        Message.class,
                        MessageWritten.class,
                        CallNotice.class));
    }

    static Map<String, Object[]> enums() {
        return Map.ofEntries(
                Map.entry("CallType", CallType.values()),
                Map.entry("CallStatus", CallStatus.values()),
                Map.entry("CallEndReason", CallEndReason.values()),
                Map.entry("CallQuality", CallQuality.values()),
                Map.entry("NetworkType", NetworkType.values()),
                Map.entry("MediaState", MediaState.values()),
                Map.entry("CallMode", CallMode.values()),
                Map.entry("CallTopology", CallTopology.values()),
                Map.entry("ParticipantState", ParticipantState.values()),
                Map.entry("MessageKind", MessageKind.values()),
                Map.entry("CallNoticeEvent", CallNotice.Event.values()),
                Map.entry("PushKind", PushKind.values()),
                Map.entry("NotificationPurpose", NotificationPurpose.values()),
                Map.entry("NotificationFailure", NotificationFailure.values()));
    }

    @Test
    void namesEveryTopicAndItsDeadLetters() throws IllegalAccessException {
        List<String> addresses = DOCUMENT.path("channels")
                .valueStream()
                .map(it -> it.path("address").stringValue())
                .toList();
        for (Field topic : Topics.class.getFields()) {
            String name = (String) topic.get(null);
            assertThat(addresses).contains(name, Topics.deadLetter(name));
        }
        assertThat(addresses).hasSize(2 * Topics.class.getFields().length + 1);
    }

    @Test
    void namesEveryCallEvent() {
        assertThat(DOCUMENT.at("/channels/callEvents/messages").propertyNames())
                .containsExactlyElementsOf(Stream.concat(
                                Arrays.stream(CallEventType.values()).map(CallEventType::wireName),
                                Stream.of(MissedCallsSeen.TYPE))
                        .toList());
    }

    @Test
    void namesEveryStepOfANotification() {
        assertThat(DOCUMENT.at("/channels/notifications/messages").propertyNames())
                .containsExactlyElementsOf(Arrays.stream(NotificationStep.values())
                        .map(NotificationStep::wireName)
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void describesTheSample(Path sample) throws IOException {
        JsonNode published = JSON.readTree(Files.readString(sample));
        JsonNode message = message(GoldenJsonTest.typeOf(sample));
        assertThat(errors(schemaOf(message), published)).isEmpty();
    }

    /// What it would let pass is no description.
    @ParameterizedTest
    @MethodSource("samples")
    void missesEveryMemberOfTheSample(Path sample) throws IOException {
        JsonNode message = message(GoldenJsonTest.typeOf(sample));
        JsonNode published = JSON.readTree(Files.readString(sample));
        for (String name : published.propertyNames()) {
            ObjectNode without = published.deepCopy().asObject().without(name);
            assertThat(errors(schemaOf(message), without).isEmpty())
                    .as(name)
                    .isEqualTo(isOptional(name, GoldenJsonTest.typeOf(sample)));
        }
    }

    @Test
    void givesEveryMessageItsTypeInTheHeaders() {
        DOCUMENT.at("/components/messages").forEachEntry((name, message) -> {
            if (message.has("traits")) {
                assertThat(message.at("/headers/properties/ce_type/const").stringValue())
                        .isEqualTo(name.replace(".tombstone", ""));
            }
        });
    }

    @ParameterizedTest
    @MethodSource("records")
    void hasTheMembersOfTheRecord(Class<?> type) {
        var components = Arrays.asList(type.getRecordComponents());
        JsonNode schema = DOCUMENT.at("/components/schemas/" + schemaNamed(type));
        assertThat(schema.path("properties").propertyNames())
                .containsExactlyElementsOf(
                        components.stream().map(it -> it.getName()).toList());
        assertThat(schema.path("required").valueStream().map(JsonNode::stringValue))
                .containsExactlyElementsOf(components.stream()
                        .filter(it -> !it.getAccessor().isAnnotationPresent(JsonInclude.class))
                        .map(it -> it.getName())
                        .filter(it -> !GoldenJsonTest.ADDED_LATER.contains(it))
                        .toList());
    }

    @Test
    void hasTheValuesOfEveryEnum() {
        enums().forEach((name, values) ->
                assertThat(DOCUMENT.at("/components/schemas/" + name + "/enum")).isEqualTo(JSON.valueToTree(values)));
    }

    private static boolean isOptional(String name, String type) {
        return OPTIONAL.contains(name)
                || GoldenJsonTest.ADDED_LATER.contains(name)
                || (name.equals("connectedDevices") && !type.equals(CallEventType.REACH_UPDATED.wireName()));
    }

    private static String schemaNamed(Class<?> type) {
        if (type == CallEvent.Declined.class) {
            return "DeclinedEvent";
        }
        if (type == CallEvent.Initiated.class) {
            return "InitiatedEvent";
        }
        if (type == CallEvent.Ringing.class) {
            return "UnansweredEvent";
        }
        if (type == CallEvent.ReachUpdated.class) {
            return "ReachEvent";
        }
        if (type == CallEvent.Joined.class) {
            return "JoinedEvent";
        }
        if (type == CallEvent.Left.class || type == CallEvent.Removed.class) {
            return "DepartureEvent";
        }
        if (type == CallEvent.Invited.class) {
            return "InvitedEvent";
        }
        return CallEvent.class.isAssignableFrom(type) ? "CallEvent" : type.getSimpleName();
    }

    private static JsonNode message(String name) {
        return DOCUMENT.at("/components/messages/" + name);
    }

    private static String schemaOf(JsonNode message) {
        return message.at("/payload/$ref").stringValue();
    }

    private static List<Error> errors(String schema, JsonNode value) {
        ObjectNode root = JSON.createObjectNode().put("$ref", schema);
        root.set("components", DOCUMENT.path("components"));
        return SCHEMAS.getSchema(root).validate(value);
    }
}
