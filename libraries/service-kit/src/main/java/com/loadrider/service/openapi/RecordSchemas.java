package com.loadrider.service.openapi;

import com.fasterxml.jackson.databind.JavaType;
import com.loadrider.service.web.PlainText;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads from records what swagger's own converter passes over: which components may be null, how long texts may be;
/// and calls them what clients call them.
final class RecordSchemas implements ModelConverter {

    private final Map<String, String> names;

    RecordSchemas(Map<String, String> names) {
        this.names = Map.copyOf(names);
    }

    @Override
    public boolean isOpenapi31() {
        return true;
    }

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        if (!chain.hasNext()) {
            return null;
        }
        JavaType javaType = Json.mapper().constructType(type.getType());
        Class<?> java = javaType == null ? Object.class : javaType.getRawClass();
        if (!java.isRecord()) {
            return chain.next().resolve(type, context, chain);
        }
        String name = names.getOrDefault(nameIn(java), java.getSimpleName());
        Schema<?> resolved = chain.next().resolve(type.name(name), context, chain);
        Schema<?> defined = context.getDefinedModels().get(name);
        if (defined != null && defined.getOneOf() != null) {
            leaveTheAlternatives(defined);
        } else if (defined != null && defined.getProperties() != null) {
            refine(defined, java.getRecordComponents());
        }
        return resolved;
    }

    private static String nameIn(Class<?> java) {
        return java.getName().substring(java.getPackageName().length() + 1).replace('$', '.');
    }

    /// A sealed record has no JSON type of its own, only alternatives.
    private static void leaveTheAlternatives(Schema<?> schema) {
        schema.setType(null);
        schema.setTypes(null);
        schema.setProperties(null);
        schema.setRequired(null);
    }

    private static void refine(Schema<?> schema, RecordComponent[] components) {
        var required = new ArrayList<String>();
        for (RecordComponent component : components) {
            Schema<?> property = schema.getProperties().get(component.getName());
            if (property == null) {
                continue;
            }
            PlainText text = component.getAnnotation(PlainText.class);
            if (text != null) {
                property.minLength(text.min()).maxLength(text.max());
            }
            if (component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                schema.getProperties().put(component.getName(), orNull(property));
            } else {
                required.add(component.getName());
            }
        }
        schema.setRequired(required);
    }

    /// JSON Schema 2020-12 has no `nullable`: null is a type of its own.
    private static Schema<?> orNull(Schema<?> property) {
        if (property.getAnyOf() != null) {
            return property;
        }
        if (property.getTypes() == null || property.getEnum() != null) {
            return new Schema<>().anyOf(List.of(property, nothing()));
        }
        property.addType("null");
        return property;
    }

    private static Schema<?> nothing() {
        var nothing = new Schema<>();
        nothing.addType("null");
        return nothing;
    }
}
