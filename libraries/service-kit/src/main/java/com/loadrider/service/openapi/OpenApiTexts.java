package com.loadrider.service.openapi;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.json.JsonMapper;

/// What a service's `openapi.yaml` says.
///
/// @param title the name of the service
/// @param description its purpose
/// @param schemas the names of the schemas, by the Java names of their records, as `Outer.Inner`
/// @param examples one for each schema, by the schema's name
/// @param operations all of them, as `POST /api/v1/things`
record OpenApiTexts(
        String title,
        String description,
        Map<String, String> schemas,
        Map<String, Object> examples,
        Map<String, Operation> operations) {

    /// @param summary a few words
    /// @param description more words; null for none
    /// @param status of success; null where the controller's annotations tell
    /// @param schema of success; null where the controller's return type tells
    /// @param problems codes by status, beside those that every operation has
    record Operation(
            String summary,
            @Nullable String description,
            @Nullable Integer status,
            @Nullable String schema,
            @Nullable Map<Integer, List<String>> problems) {

        Map<Integer, List<String>> refusals() {
            return problems == null ? Map.of() : problems;
        }
    }

    static OpenApiTexts read(Resource yaml) {
        try (InputStream in = yaml.getInputStream()) {
            Object read = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
            return JsonMapper.shared().convertValue(read, OpenApiTexts.class);
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
