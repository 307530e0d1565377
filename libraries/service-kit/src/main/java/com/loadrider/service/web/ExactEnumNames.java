package com.loadrider.service.web;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.ValueDeserializerModifier;
import tools.jackson.databind.deser.std.DelegatingDeserializer;

/// Refuses blanks and control characters around the name of an enum constant, which Jackson accepts.
final class ExactEnumNames extends ValueDeserializerModifier {

    @Override
    public ValueDeserializer<?> modifyEnumDeserializer(
            DeserializationConfig config,
            JavaType type,
            BeanDescription.Supplier description,
            ValueDeserializer<?> deserializer) {
        return new Exact(type, deserializer);
    }

    private static final class Exact extends DelegatingDeserializer {

        private final JavaType type;

        private Exact(JavaType type, ValueDeserializer<?> deserializer) {
            super(deserializer);
            this.type = type;
        }

        @Override
        protected ValueDeserializer<?> newDelegatingInstance(ValueDeserializer<?> deserializer) {
            return new Exact(type, deserializer);
        }

        @Override
        public Object deserialize(JsonParser parser, DeserializationContext context) {
            if (parser.hasToken(JsonToken.VALUE_STRING)) {
                String name = parser.getString();
                if (!name.equals(name.trim())) {
                    throw context.weirdStringException(name, type.getRawClass(), "not the exact name of a value");
                }
            }
            return super.deserialize(parser, context);
        }
    }
}
