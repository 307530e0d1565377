package com.loadrider.signaling.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// `docs/asyncapi.yaml` tells clients what a command may say.
class DocumentedCommandsTest {

    @ParameterizedTest
    @EnumSource
    void haveTheMembersThatAreTaken(CallCommand command) throws IOException {
        JsonNode document =
                JsonMapper.shared().valueToTree(new Yaml().load(Files.readString(Path.of("../docs/asyncapi.yaml"))));
        String schema = document.at("/components/messages/to-server." + command.event() + "/payload/$ref")
                .stringValue();
        var taken = new TreeSet<>(command.fields());
        taken.addAll(command.ids());

        assertThat(document.at(schema.substring(1) + "/properties").propertyNames())
                .containsExactlyInAnyOrderElementsOf(taken);
        assertThat(document.at(schema.substring(1) + "/additionalProperties").booleanValue(true))
                .isFalse();
    }
}
