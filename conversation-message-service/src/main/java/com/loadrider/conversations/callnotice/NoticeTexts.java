package com.loadrider.conversations.callnotice;

import com.loadrider.events.CallType;
import org.jspecify.annotations.Nullable;

/// The texts of the notices.
final class NoticeTexts {

    static final String ACCEPTED = "✅ Call accepted";

    private NoticeTexts() {}

    static String started(CallType type) {
        return "📞 " + capitalised(type) + " call started";
    }

    static String declined(@Nullable String reason) {
        return reason == null || reason.isEmpty() ? "❌ Call declined" : "❌ Call declined: " + reason;
    }

    static String ended(long seconds) {
        return "📞 Call ended (" + duration(seconds) + ")";
    }

    static String missed(CallType type) {
        return "📞 Missed " + word(type) + " call";
    }

    static String cancelled(CallType type) {
        return "📞 " + capitalised(type) + " call cancelled";
    }

    static String busy(CallType type) {
        return missed(type) + " (busy)";
    }

    static String groupStarted(CallType type) {
        return "📞 Group " + word(type) + " call started";
    }

    static String groupEnded(CallType type, long seconds, int people) {
        return "📞 Group " + word(type) + " call ended (" + duration(seconds) + "), " + people + " people";
    }

    static String groupMissed(CallType type) {
        return "📞 Missed group " + word(type) + " call";
    }

    /// Formats a duration as `45s`, `2m 30s` or `1h 2m 3s`.
    static String duration(long seconds) {
        long minutes = seconds / 60;
        long hours = minutes / 60;
        if (hours > 0) {
            return hours + "h " + minutes % 60 + "m " + seconds % 60 + "s";
        }
        return minutes > 0 ? minutes + "m " + seconds % 60 + "s" : seconds + "s";
    }

    private static String capitalised(CallType type) {
        return switch (type) {
            case AUDIO -> "Audio";
            case VIDEO -> "Video";
        };
    }

    private static String word(CallType type) {
        return switch (type) {
            case AUDIO -> "audio";
            case VIDEO -> "video";
        };
    }
}
