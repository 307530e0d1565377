package com.loadrider.calls.call;

import com.loadrider.events.CallReach;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.PostLoad;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/// The technical part of a call's row: the id, the version, the times of the first and the latest version, and the
/// change that made the latest version. It also has the devices that an unanswered call has reached.
@MappedSuperclass
abstract class CallRow implements Persistable<Long> {

    @Id
    private long id;

    private int version;
    private Instant createdAt;
    private Instant updatedAt;
    private @Nullable DeviceReach reach;

    @Transient
    private boolean isNew;

    @Transient
    private @Nullable CallChange change;

    @SuppressWarnings("NullAway.Init") // for JPA
    CallRow() {}

    CallRow(long id, Instant now) {
        this.id = id;
        this.version = 1;
        this.createdAt = now;
        this.updatedAt = now;
        this.isNew = true;
    }

    final void begun(CallChange.Kind kind, long actorId) {
        change = new CallChange(kind, actorId, null);
    }

    final void changed(CallChange.Kind kind, @Nullable Long actorId, @Nullable String reason, Instant now) {
        changed(new CallChange(kind, actorId, reason), now);
    }

    final void changed(CallChange made, Instant now) {
        version++;
        updatedAt = now;
        change = made;
    }

    /// Returns the change of the last verb and clears it; empty if the verb changed nothing.
    final Optional<CallChange> takeChange() {
        Optional<CallChange> taken = Optional.ofNullable(change);
        change = null;
        return taken;
    }

    final @Nullable DeviceReach reach() {
        return reach;
    }

    final void recordReach(@Nullable DeviceReach reached) {
        reach = reached;
    }

    final @Nullable CallReach publishedReach() {
        return reach == null ? null : reach.published();
    }

    /// Returns the devices of the receiver that are connected, as far as the call knows; none unless it is
    /// unanswered.
    public final List<String> connectedDevices() {
        return reach == null ? List.of() : reach.connectedDevices();
    }

    final int version() {
        return version;
    }

    final Instant createdAt() {
        return createdAt;
    }

    final Instant updatedAt() {
        return updatedAt;
    }

    @Override
    public Long getId() {
        return id;
    }

    @Override
    public boolean isNew() {
        return isNew;
    }

    @PostLoad
    void loaded() {
        isNew = false;
    }
}
