package com.loadrider.signaling.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// `docs/asyncapi.yaml` tells clients what they are told first.
class DocumentedServerInfoTest {

    @Test
    void hasTheMembersThatAreSent() throws IOException {
        JsonNode document =
                JsonMapper.shared().valueToTree(new Yaml().load(Files.readString(Path.of("../docs/asyncapi.yaml"))));
        JsonNode info = document.at("/components/schemas/ServerInfo");

        assertThat(info.path("properties").propertyNames()).containsExactlyElementsOf(membersOf(ServerInfo.class));
        assertThat(info.at("/properties/limits/properties").propertyNames())
                .containsExactlyElementsOf(membersOf(ServerInfo.Limits.class));
    }

    private static List<String> membersOf(Class<? extends Record> type) {
        return Arrays.stream(type.getRecordComponents()).map(it -> it.getName()).toList();
    }
}
