package com.loadrider.calls.call.web;

import com.fasterxml.jackson.annotation.JsonInclude;
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
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The request bodies of call endpoints.
final class CallRequests {

    /// More than any group call can ring, so that too many are refused with the number that there can be.
    private static final int MOST_INVITEES = 1000;

    private CallRequests() {}

    /// The conversation and the type of a new call. A direct call has a receiver. A group call has none; it rings the
    /// invitees, or all other members if they are not given.
    record Initiate(
            @NotNull(message = Ids.EXPECTED)
            @Min(value = 1, message = Ids.EXPECTED)
            @Max(value = Ids.LARGEST, message = Ids.EXPECTED)
            Long conversationId,

            @Min(value = 1, message = Ids.EXPECTED) @Max(value = Ids.LARGEST, message = Ids.EXPECTED) @Nullable
            Long receiverId,

            @NotNull(message = "must be audio or video") CallType callType,

            @JsonInclude(JsonInclude.Include.NON_NULL)
            @Size(max = MOST_INVITEES, message = "must be at most 1000 ids")
            @Nullable
            List<
                            @NotNull(message = Ids.EXPECTED) @Min(value = 1, message = Ids.EXPECTED)
                            @Max(value = Ids.LARGEST, message = Ids.EXPECTED) Long>
                    inviteeIds) {}

    /// The members to ring for a group call that is on.
    record Invite(
            @NotNull(message = "must be 1 to 1000 ids")
            @Size(min = 1, max = MOST_INVITEES, message = "must be 1 to 1000 ids")
            List<
                            @NotNull(message = Ids.EXPECTED) @Min(value = 1, message = Ids.EXPECTED)
                            @Max(value = Ids.LARGEST, message = Ids.EXPECTED) Long>
                    userIds) {}

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
