package com.loadrider.service.web;

import java.util.OptionalLong;
import java.util.function.LongFunction;
import org.springframework.util.ClassUtils;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.ValueDeserializerModifier;
import tools.jackson.databind.deser.std.DelegatingDeserializer;

/// Reads whole numbers that are written with a fraction or an exponent. Jackson would either refuse these or truncate
/// the fraction.
final class WholeNumbers extends ValueDeserializerModifier {

    @Override
    public ValueDeserializer<?> modifyDeserializer(
            DeserializationConfig config, BeanDescription.Supplier description, ValueDeserializer<?> deserializer) {
        Class<?> type = ClassUtils.resolvePrimitiveIfNecessary(description.getBeanClass());
        if (type == Long.class) {
            return new Whole(deserializer, Long.MIN_VALUE, Long.MAX_VALUE, Long::valueOf);
        }
        if (type == Integer.class) {
            return new Whole(deserializer, Integer.MIN_VALUE, Integer.MAX_VALUE, value -> (int) value);
        }
        return deserializer;
    }

    private static final class Whole extends DelegatingDeserializer {

        private final long least;
        private final long most;
        private final transient LongFunction<Object> boxed;

        private Whole(ValueDeserializer<?> deserializer, long least, long most, LongFunction<Object> boxed) {
            super(deserializer);
            this.least = least;
            this.most = most;
            this.boxed = boxed;
        }

        @Override
        protected ValueDeserializer<?> newDelegatingInstance(ValueDeserializer<?> deserializer) {
            return new Whole(deserializer, least, most, boxed);
        }

        /// Reads a whole number. The default deserializer refuses a number that is not whole or is out of range.
        @Override
        public Object deserialize(JsonParser parser, DeserializationContext context) {
            if (parser.hasToken(JsonToken.VALUE_NUMBER_FLOAT)) {
                OptionalLong whole = WholeNumber.parse(parser.getString());
                if (whole.isPresent() && whole.getAsLong() >= least && whole.getAsLong() <= most) {
                    return boxed.apply(whole.getAsLong());
                }
            }
            return super.deserialize(parser, context);
        }
    }
}
