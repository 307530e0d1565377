package com.loadrider.calls.call.web;

import com.loadrider.calls.call.ParticipantChange;
import com.loadrider.events.CallQuality;
import com.loadrider.events.CallType;
import com.loadrider.events.MediaState;
import com.loadrider.events.NetworkType;
import com.loadrider.service.id.Ids;
import com.loadrider.service.web.PlainText;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/// The request bodies of call endpoints.
final class CallRequests {

    private CallRequests() {}

    /// The conversation, the receiver and the type of a new call.
    record Initiate(
            @NotNull(message = Ids.EXPECTED)
            @Min(value = 1, message = Ids.EXPECTED)
            @Max(value = Ids.LARGEST, message = Ids.EXPECTED)
            Long conversationId,

            @NotNull(message = Ids.EXPECTED)
            @Min(value = 1, message = Ids.EXPECTED)
            @Max(value = Ids.LARGEST, message = Ids.EXPECTED)
            Long receiverId,

            @NotNull(message = "must be audio or video") CallType callType) {}

    /// The reason for declining.
    ///
    /// @param reason at most 200 characters on one line, at least one of them visible; an empty text counts as
    ///     none
    record Decline(@PlainText(min = 0, max = 200) @Nullable String reason) {

        Decline {
            reason = "".equals(reason) ? null : reason;
        }
    }

    /// The changes of a participant. Omitted fields stay unchanged.
    record Update(
            @Nullable Boolean isMuted,
            @Nullable Boolean isVideoEnabled,
            @Nullable Boolean isScreenSharing,
            @Nullable CallQuality connectionQuality,
            @Nullable NetworkType networkType,
            @Nullable MediaState mediaState) {

        ParticipantChange change() {
            return new ParticipantChange(
                    isMuted, isVideoEnabled, isScreenSharing, connectionQuality, networkType, mediaState);
        }
    }
}
