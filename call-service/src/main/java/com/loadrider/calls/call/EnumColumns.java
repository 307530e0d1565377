package com.loadrider.calls.call;

import com.loadrider.events.CallEndReason;
import com.loadrider.events.CallQuality;
import com.loadrider.events.CallType;
import com.loadrider.events.MediaState;
import com.loadrider.events.NetworkType;
import com.loadrider.events.ParticipantState;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Stores enums by their wire names, in lower case.
final class EnumColumns {

    private EnumColumns() {}

    abstract static class LowerCase<E extends Enum<E>> implements AttributeConverter<@Nullable E, @Nullable String> {

        private final Class<E> type;

        LowerCase(Class<E> type) {
            this.type = type;
        }

        @Override
        public @Nullable String convertToDatabaseColumn(@Nullable E value) {
            return value == null ? null : value.name().toLowerCase(Locale.ROOT);
        }

        @Override
        public @Nullable E convertToEntityAttribute(@Nullable String column) {
            return column == null ? null : Enum.valueOf(type, column.toUpperCase(Locale.ROOT));
        }
    }

    @Converter(autoApply = true)
    static class OfStatus extends LowerCase<CallStatus> {
        OfStatus() {
            super(CallStatus.class);
        }
    }

    @Converter(autoApply = true)
    static class OfEndReason extends LowerCase<CallEndReason> {
        OfEndReason() {
            super(CallEndReason.class);
        }
    }

    @Converter(autoApply = true)
    static class OfType extends LowerCase<CallType> {
        OfType() {
            super(CallType.class);
        }
    }

    @Converter(autoApply = true)
    static class OfQuality extends LowerCase<CallQuality> {
        OfQuality() {
            super(CallQuality.class);
        }
    }

    @Converter(autoApply = true)
    static class OfNetwork extends LowerCase<NetworkType> {
        OfNetwork() {
            super(NetworkType.class);
        }
    }

    @Converter(autoApply = true)
    static class OfMediaState extends LowerCase<MediaState> {
        OfMediaState() {
            super(MediaState.class);
        }
    }

    @Converter(autoApply = true)
    static class OfParticipantState extends LowerCase<ParticipantState> {
        OfParticipantState() {
            super(ParticipantState.class);
        }
    }
}
