package com.loadrider.calls.call;

import com.loadrider.events.CallParticipant;
import com.loadrider.events.CallQuality;
import com.loadrider.events.MediaState;
import com.loadrider.events.NetworkType;
import com.loadrider.events.ParticipantState;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A participant of a call. In a group call also everybody who was invited, whether or not they came.
@Entity
@Table(name = "call_participants")
class Participant {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "call_session_id")
    @SuppressWarnings("UnusedVariable") // the owning side of the association
    private Call call;

    private long userId;
    private @Nullable String deviceId;
    private @Nullable Instant joinedAt;
    private @Nullable Instant leftAt;

    @Column(name = "is_muted")
    private boolean muted;

    @Column(name = "is_video_enabled")
    private boolean videoEnabled;

    @Column(name = "is_screen_sharing")
    private boolean screenSharing;

    private @Nullable CallQuality connectionQuality;
    private @Nullable NetworkType networkType;
    private @Nullable MediaState mediaState;
    private @Nullable Instant mediaSince;

    // Null in a direct call, whose participants have joined until it is over.
    private @Nullable ParticipantState state;
    private @Nullable Long invitedBy;
    private @Nullable Instant ringExpiresAt;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected Participant() {}

    Participant(Call call, Actor actor, boolean videoEnabled, Instant now) {
        this.call = call;
        this.userId = actor.userId();
        this.deviceId = actor.deviceId();
        this.joinedAt = now;
        this.videoEnabled = videoEnabled;
    }

    /// Creates a participant of a group call who is neither rung nor in it yet.
    static Participant of(Call call, long userId) {
        var participant = new Participant();
        participant.call = call;
        participant.userId = userId;
        participant.state = ParticipantState.LEFT;
        return participant;
    }

    long userId() {
        return userId;
    }

    ParticipantState state() {
        if (state != null) {
            return state;
        }
        return leftAt == null ? ParticipantState.JOINED : ParticipantState.LEFT;
    }

    boolean hasJoined() {
        return state() == ParticipantState.JOINED;
    }

    boolean isRung() {
        return state() == ParticipantState.INVITED || state() == ParticipantState.RINGING;
    }

    /// Returns whether the participant was invited in vain, and never came.
    boolean hasMissed() {
        return joinedAt == null && (state() == ParticipantState.MISSED || state() == ParticipantState.BUSY);
    }

    @Nullable
    Instant joinedAt() {
        return joinedAt;
    }

    @Nullable
    Instant ringExpiresAt() {
        return ringExpiresAt;
    }

    @Nullable
    String deviceId() {
        return deviceId;
    }

    void alerted() {
        state = ParticipantState.RINGING;
    }

    /// Rings from now on.
    void ring(long inviter, Instant until) {
        state = ParticipantState.INVITED;
        invitedBy = inviter;
        ringExpiresAt = until;
    }

    /// Comes in by a device, with the microphone on.
    void enter(@Nullable String device, boolean withVideo, Instant now) {
        state = ParticipantState.JOINED;
        deviceId = device;
        joinedAt = now;
        leftAt = null;
        ringExpiresAt = null;
        muted = false;
        videoEnabled = withVideo;
        screenSharing = false;
        mediaState = null;
    }

    /// Continues on another device.
    void moveTo(@Nullable String device) {
        deviceId = device;
        screenSharing = false;
        mediaState = null;
    }

    /// Is no longer rung, or no longer in the call.
    void become(ParticipantState next, Instant now) {
        if (hasJoined()) {
            leftAt = now;
        }
        state = next;
        ringExpiresAt = null;
    }

    /// Closes the participant's part at the end of the call.
    void callEnds(Instant now) {
        if (hasJoined()) {
            leftAt = now;
        }
        if (state == null) {
            return;
        }
        if (state == ParticipantState.JOINED) {
            state = ParticipantState.LEFT;
        } else if (isRung()) {
            state = ParticipantState.MISSED;
        }
        ringExpiresAt = null;
    }

    boolean is(long user) {
        return userId == user;
    }

    boolean isOn(@Nullable String device) {
        return Objects.equals(deviceId, device);
    }

    /// Applies a report and returns whether it changed anything.
    boolean apply(ParticipantChange change) {
        CallParticipant before = session();
        muted = orElse(change.isMuted(), muted);
        videoEnabled = orElse(change.isVideoEnabled(), videoEnabled);
        screenSharing = orElse(change.isScreenSharing(), screenSharing);
        connectionQuality = change.connectionQuality() == null ? connectionQuality : change.connectionQuality();
        networkType = change.networkType() == null ? networkType : change.networkType();
        mediaState = change.mediaState() == null ? mediaState : change.mediaState();
        return !before.equals(session());
    }

    /// Records the first media of an accepted call. Returns whether this is the first media.
    boolean noteFirstMedia(Instant now) {
        if (mediaState != MediaState.CONNECTED || mediaSince != null) {
            return false;
        }
        mediaSince = now;
        return true;
    }

    /// Returns whether media has arrived at any time during the call.
    boolean hasHadMedia() {
        return mediaSince != null;
    }

    boolean hasFailed() {
        return mediaState == MediaState.FAILED;
    }

    @Nullable
    CallQuality connectionQuality() {
        return connectionQuality;
    }

    @Nullable
    NetworkType networkType() {
        return networkType;
    }

    CallParticipant session() {
        return new CallParticipant(
                userId,
                deviceId,
                joinedAt,
                leftAt,
                muted,
                videoEnabled,
                screenSharing,
                connectionQuality,
                networkType,
                mediaState,
                state(),
                invitedBy,
                ringExpiresAt);
    }

    private static boolean orElse(@Nullable Boolean value, boolean otherwise) {
        return value == null ? otherwise : value;
    }
}
